using System.Collections.Immutable;

namespace Foresaid.Pages.Feeds;

/// <summary>A feed with all that its entries hold.</summary>
/// <param name="Title">The feed's title.</param>
/// <param name="Address">The address of the site that it is of.</param>
/// <param name="Entries">The entries in the feed's order.</param>
internal sealed record FeedContent(string? Title, string? Address, ImmutableArray<EntryContent> Entries);

/// <summary>An entry with all that it holds.</summary>
/// <param name="Source">Its part of the input, word for word.</param>
internal sealed record EntryContent(string Source)
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of the page that it stands for.</summary>
    public string? Address { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public StatedDate? Published { get; init; }

    public StatedDate? Modified { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Its words in markup; empty where it has a title only.</summary>
    public string Html { get; init; } = "";

    /// <summary>The id or address of the entry that it answers; null where it answers none.</summary>
    public string? InReplyTo { get; init; }
}
