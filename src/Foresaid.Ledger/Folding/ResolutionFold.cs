using System.Security.Cryptography;
using System.Text;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Ledger.Folding;

/// <summary>What people's words on what came do.</summary>
internal static class ResolutionFold
{
    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Proposed act) => QuestionFold.Standing(tables, act.Question, question =>
        Wrong(act) is { } wrong ? FoldResult.Refused(DeskErrors.InvalidValue, wrong)
        : question.Standing is { Confirmation: not null, Dispute: null }
            ? FoldResult.Refused(DeskErrors.NotNow, $"Question {question.Id} is resolved; dispute or reverse that first, with a reason.")
            : Put(tables, question with
            {
                Resolutions = question.Resolutions.Add(new Resolution(
                    next.Number, next.Who, next.At, act.Outcome, act.Share, act.Evidence, act.HappenedOn, act.LearnedOn, act.Why, null, null, null)),
            }));

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Confirmed act) => ToStanding(
        tables, act.Question, standing => standing is { Confirmation: not null, Dispute: null } ? "it is confirmed already" : null,
        standing => standing with { Confirmation = WordOf(next, null), Dispute = null });

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Disputed act) => ToStanding(
        tables, act.Question, standing => NoReason(act.Why) ?? (standing.Dispute is null ? null : "it is disputed already"),
        standing => standing with { Dispute = WordOf(next, act.Why) });

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Reversed act) => ToStanding(
        tables, act.Question, _ => NoReason(act.Why), standing => standing with { Reversal = WordOf(next, act.Why) });

    private static FoldResult ToStanding(ILedgerTables tables, long id, Func<Resolution, string?> wrong, Func<Resolution, Resolution> change) =>
        QuestionFold.Standing(tables, id, question => question.Standing switch
        {
            null => FoldResult.Refused(DeskErrors.NotNow, $"Nobody has said yet what came of question {id}; propose that first."),
            { } standing when wrong(standing) is { } reason => FoldResult.Refused(DeskErrors.NotNow, $"What came of question {id} cannot be changed so: {reason}."),
            { } standing => Put(tables, question with { Resolutions = question.Resolutions.Replace(standing, change(standing)) }),
        });

    private static FoldResult Put(ILedgerTables tables, Question question)
    {
        QuestionFold.Settle(tables, question);
        return FoldResult.Done(Subject.Question(question.Id));
    }

    private static string? Wrong(LedgerAct.Proposed act) =>
        act.Outcome is Outcome.Void or Outcome.Ambiguous && string.IsNullOrWhiteSpace(act.Why) ? "Say in words why the question is void or ambiguous."
        : act.Evidence.Length == 0 && string.IsNullOrWhiteSpace(act.Why) ? "Say what shows it: a quote, a link, or a reason in words."
        : act.Share is not null && act.Outcome != Outcome.Partly ? "A share goes with the outcome \"partly\" only."
        : act.Share is { } share && share is not (>= 0 and <= 1) ? "The share that came lies between 0 and 1, or 0 and 100 per cent."
        : act.Evidence.Any(evidence => evidence is { Quote: null, Link: null, Archived: null }) ? "Evidence is a quote, a link or an archived text; one piece is empty."
        : act.Evidence.Any(evidence => evidence.Link is { } link && !IsWebAddress(link)) ? "The link of evidence is an address that begins with http:// or https://."
        : act.Evidence.Any(evidence => evidence.Sha256 != HashOf(evidence.Archived)) ? "The hash of evidence is not that of its archived text."
        : act is { HappenedOn: { } happened, LearnedOn: { } learned } && learned < happened ? "It cannot have become known before it happened; check the two days."
        : null;

    // Anything else, as "javascript:", would be a trap as a link.
    private static bool IsWebAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string? HashOf(string? text) => text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? NoReason(string why) => string.IsNullOrWhiteSpace(why) ? "it needs a reason in words" : null;

    private static Word WordOf(LedgerEvent next, string? why) => new(next.Number, next.Who, next.At, why);
}
