using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Foresaid.Ledger.Sources;

/// <summary>A person, body or commenter as known across documents.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DeskSource
{
    /// <summary>Its number in the ledger, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>The name it is shown under.</summary>
    public required string Name { get; init; }

    /// <summary>person, organisation, group, government, commenter, author or unnamed, as the first page to name it was read.</summary>
    public required string Kind { get; init; }

    /// <summary>By what it is known again on another page: see <see cref="SourceKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What tells it from another of the same name; null where nothing has to.</summary>
    public string? Label { get; init; }

    /// <summary>The other names it goes by, in the order in which they became known.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The roles that pages gave it, each with the first day on which one did.</summary>
    public ImmutableArray<SourceRole> Roles { get; init; } = [];

    /// <summary>The source that stands for it, where a person merged it into one.</summary>
    public long? MergedInto { get; init; }

    /// <summary>The event in which a person told it apart from another; null where none did.</summary>
    public long? SplitBy { get; init; }

    /// <summary>Whether it goes under a name that is no name of a person known elsewhere: left out of rankings unless asked for.</summary>
    [JsonIgnore]
    public bool IsPseudonymous => Kind is "commenter" or "unnamed";

    /// <summary>The name, with the label behind it where there is one.</summary>
    [JsonIgnore]
    public string FullName => Label is null ? Name : $"{Name} ({Label})";
}

/// <summary>A role that a page gave a source.</summary>
/// <param name="Words">The words: "Belarusian analyst".</param>
/// <param name="Since">The first day on which a page gave it; null where no page said its day.</param>
public sealed record SourceRole(string Words, LocalDate? Since);
