using System.Globalization;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Scoring;
using Foresaid.Web.Shell;

namespace Foresaid.Web.Desk;

/// <summary>How the desk words what it shows.</summary>
internal static class DeskWords
{
    /// <summary>A number from 0 to 1 as a percentage without its sign.</summary>
    public static string Percent(double number) => Math.Round(number * 100).ToString(CultureInfo.InvariantCulture);

    /// <summary>The word for so many of a thing: "statement" for one, "statements" for none and for more.</summary>
    public static string Of(int count, string thing) => count == 1 ? thing : thing + "s";

    /// <summary>A score with three decimals; a dash where there is none.</summary>
    public static string Score(double? score) => score is { } number ? number.ToString("0.000;−0.000", CultureInfo.InvariantCulture) : "–";

    /// <summary>How far a score would move, with its sign; a dash where either is not there.</summary>
    public static string Change(double? now, double? then) => (then - now)?.ToString("+0.000;−0.000;0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A score with one decimal and its sign; a dash where there is none.</summary>
    public static string Points(double? score) => score is { } number ? number.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) : "–";

    /// <summary>A figure of a board with up to two decimals.</summary>
    public static string Hundredths(double figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A range: "55–85%".</summary>
    public static string Range(ProbabilityRange? range) => range is { } it ? $"{Percent(it.Low.Value)}–{Percent(it.High.Value)}%" : "no number";

    /// <summary>The window of a statement in words.</summary>
    public static string Window(KeptStatement statement) => (statement.From, statement.To) switch
    {
        ({ } from, { } to) => from == to ? DateWords.Of(to) : $"{DateWords.Of(from)} to {DateWords.Of(to)}",
        ({ } from, null) => $"from {DateWords.Of(from)}",
        (null, { } to) => $"by {DateWords.Of(to)}",
        _ => statement.Checkable == "vague" ? "none, and nothing to check it by" : "none",
    };

    /// <summary>A number for an SVG.</summary>
    public static string Place(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A reason for rejecting.</summary>
    public static string Of(RejectReason reason) => reason switch
    {
        RejectReason.NoStatement => "no statement",
        RejectReason.WrongSpeaker => "wrong speaker",
        RejectReason.WrongSense => "not what the words say",
        RejectReason.Repeat => "says it again",
        RejectReason.TooVague => "too vague to check",
        _ => "another reason",
    };

    /// <summary>A badge.</summary>
    public static string Of(Badges badge) => badge switch
    {
        Badges.NoDay => "no date",
        Badges.Vague => "vague",
        Badges.Contradicted => "conflict",
        Badges.LowConfidence => "low confidence",
        Badges.NoName => "needs attribution",
        Badges.Conditional => "conditional",
        Badges.ReadAnew => "read anew",
        Badges.InComment => "in a comment",
        _ => "",
    };

    /// <summary>Where a question stands, with what came.</summary>
    public static string Of(QuestionState state, Outcome? outcome, bool isDue) => state switch
    {
        QuestionState.Resolved => outcome?.ToString().ToLowerInvariant() ?? "resolved",
        QuestionState.Open => isDue ? "due" : "open",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>An event of a history in a few words.</summary>
    public static string Of(LedgerAct act) => act switch
    {
        LedgerAct.Accepted => "accepted it",
        LedgerAct.Rejected it => $"rejected it: {Of(it.Reason)}{(it.Note is null ? "" : $" – {it.Note}")}",
        LedgerAct.Corrected it => "corrected " + string.Join("; ", it.Changes.Select(change =>
            $"{change.Field.ToString().ToLowerInvariant()} from “{change.Before ?? "nothing"}” to “{change.After ?? "nothing"}”")),
        LedgerAct.Split it => $"cut it into {it.Parts.Length}",
        LedgerAct.Joined it => $"joined {it.Statement} to {it.Into}",
        LedgerAct.Undone it => $"took event {it.Event} back",
        LedgerAct.SourceRenamed it => $"named it {it.Name}",
        LedgerAct.AliasAdded it => $"added the alias {it.Alias}",
        LedgerAct.SourcesMerged it => $"merged source {it.Source} into {it.Into}{Because(it.Why)}",
        LedgerAct.SourceSplit it => $"told “{it.Label}” apart with {it.Statements.Length} of its statements{Because(it.Why)}",
        LedgerAct.QuestionOpened => "asked it",
        LedgerAct.QuestionChanged => "worded it anew",
        LedgerAct.QuestionsMerged it => $"merged question {it.Question} into {it.Into}",
        LedgerAct.Linked it => $"linked statement {it.Statement} to question {it.Question} ({(it.Same ? "same" : "opposite")}, {it.Fit.ToString().ToLowerInvariant()})",
        LedgerAct.Unlinked it => $"took the link of statement {it.Statement} to question {it.Question} away",
        LedgerAct.Proposed it => $"proposed “{it.Outcome.ToString().ToLowerInvariant()}”{(it.Why is null ? "" : $": {it.Why}")}",
        LedgerAct.Confirmed => "confirmed it",
        LedgerAct.Disputed it => $"disputed it: {it.Why}",
        LedgerAct.Reversed it => $"reversed it: {it.Why}",
        _ => "read it",
    };

    private static string Because(string why) => why.Length == 0 ? "" : $": {why}";

    /// <summary>Whether an event can be taken back with one key.</summary>
    public static bool CanUndo(LedgerAct act) => act is LedgerAct.Accepted or LedgerAct.Rejected or LedgerAct.Corrected or LedgerAct.Split or LedgerAct.Joined
        or LedgerAct.SourcesMerged or LedgerAct.SourceSplit or LedgerAct.QuestionsMerged or LedgerAct.Linked or LedgerAct.Unlinked;
}
