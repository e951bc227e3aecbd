using System.Collections.Immutable;
using NodaTime;

namespace Foresaid.Ledger.Questions;

/// <summary>What a person words a question with.</summary>
/// <param name="Text">The proposition that the world will answer: "The dam is closed by the end of May".</param>
/// <param name="From">The first day of its window; null where it has no first day.</param>
/// <param name="To">The last day of its window: the day on which it falls due. Null where it is open.</param>
/// <param name="Criteria">By what it will be told whether it came; may be empty.</param>
/// <param name="Tags">Words to find it by, and to set it beside others.</param>
/// <param name="Condition">The question on whose answer it hangs; null where it hangs on none.</param>
public sealed record QuestionWords(
    string Text,
    LocalDate? From,
    LocalDate? To,
    string Criteria,
    ImmutableArray<string> Tags,
    QuestionCondition? Condition);

/// <summary>The question on whose answer another hangs.</summary>
/// <param name="Question">Its number.</param>
/// <param name="Happens">The answer under which the other one stands: yes where true.</param>
public sealed record QuestionCondition(long Question, bool Happens);

/// <summary>How well a statement fits the question that it is linked to.</summary>
public enum LinkFit
{
    /// <summary>It says the same, of the same time: it is scored.</summary>
    Exact,

    /// <summary>It says nearly the same, and a fair reader would let it count: it is scored.</summary>
    Close,

    /// <summary>It bears on the question, but is not the same claim: it is shown and not scored.</summary>
    Loose,
}

/// <summary>That a statement answers a question.</summary>
/// <param name="Question">The question it was linked to.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Same">Whether the statement's event is what the question asks for; false where it is the opposite.</param>
/// <param name="Fit">How well they fit.</param>
/// <param name="Event">The event that linked them.</param>
/// <param name="CutBy">The event that took the link away; null while it stands.</param>
public sealed record QuestionLink(long Question, long Statement, bool Same, LinkFit Fit, long Event, long? CutBy);
