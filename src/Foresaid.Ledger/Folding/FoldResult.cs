using System.Collections.Immutable;
using Foresaid.Ledger.Events;

namespace Foresaid.Ledger.Folding;

/// <summary>What an event came to.</summary>
/// <param name="Refusal">Why it cannot be done; null where it was.</param>
/// <param name="Made">The number of the source or question that it made; null where it made none.</param>
/// <param name="Subjects">What it is about: in whose history it stands.</param>
public sealed record FoldResult(Refusal? Refusal, long? Made, ImmutableArray<Subject> Subjects)
{
    /// <summary>It was done, and is about <paramref name="subjects"/>.</summary>
    internal static FoldResult Done(params ImmutableArray<Subject> subjects) => new(null, null, subjects);

    /// <summary>It was done, and made something.</summary>
    internal static FoldResult Making(long made, params ImmutableArray<Subject> subjects) => new(null, made, subjects);

    /// <summary>It cannot be done.</summary>
    internal static FoldResult Refused(string code, string reason) => new(new Refusal(code, reason), null, []);

    /// <summary>There is no such thing.</summary>
    internal static FoldResult NotFound(string what, long id) => Refused(DeskErrors.NotFound, $"There is no {what} {id} in this ledger; look the number up again.");
}

/// <summary>What a ledger holds a history of.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Id">Its number.</param>
public readonly record struct Subject(SubjectKind Kind, long Id)
{
    internal static Subject Statement(long id) => new(SubjectKind.Statement, id);

    internal static Subject Source(long id) => new(SubjectKind.Source, id);

    internal static Subject Question(long id) => new(SubjectKind.Question, id);
}

/// <summary>Kinds of what a ledger holds a history of.</summary>
public enum SubjectKind
{
    /// <summary>A statement.</summary>
    Statement,

    /// <summary>A source.</summary>
    Source,

    /// <summary>A question.</summary>
    Question,
}
