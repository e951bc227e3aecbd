using NodaTime;

namespace Foresaid.Ledger.Events;

/// <summary>One line of a ledger's history: who did what, and when. All else is worked out from these lines.</summary>
/// <param name="Number">Its place in the history, from 1, without gaps. It alone tells which of two came first.</param>
/// <param name="At">When, by the clock of the machine: a clock that was set back gives an earlier time to a later event.</param>
/// <param name="Who">Who did it: a person's name, or "engine" and its version.</param>
/// <param name="Act">What was done.</param>
public sealed record LedgerEvent(long Number, Instant At, string Who, LedgerAct Act);

/// <summary>What became of acts that a person wanted to do.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>All of them were done and are kept.</summary>
    /// <param name="Events">The events, in order.</param>
    /// <param name="Made">The id of the question or source that the last of them made; null where it made none.</param>
    public sealed record Done(IReadOnlyList<LedgerEvent> Events, long? Made) : AppendOutcome;

    /// <summary>One of them cannot be done, so none was.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : AppendOutcome;
}

/// <summary>Why an act cannot be done.</summary>
/// <param name="Code">One of <see cref="DeskErrors"/>.</param>
/// <param name="Reason">One sentence that says what is wrong and what to do.</param>
public sealed record Refusal(string Code, string Reason);

/// <summary>The codes of acts that cannot be done.</summary>
public static class DeskErrors
{
    /// <summary>There is no statement, source, question or event of that number.</summary>
    public const string NotFound = "FS5101";

    /// <summary>It is not in a state in which that can be done.</summary>
    public const string NotNow = "FS5102";

    /// <summary>A value means nothing: a span outside the text, a date that is none, a range that does not ascend.</summary>
    public const string InvalidValue = "FS5103";

    /// <summary>A text is longer than is kept.</summary>
    public const string TooLong = "FS5104";

    /// <summary>A question would come to hang on itself.</summary>
    public const string Circular = "FS5105";

    /// <summary>What is kept differs from what the events give.</summary>
    public const string Differs = "FS5106";
}
