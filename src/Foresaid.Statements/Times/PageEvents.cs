using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>What a page itself says the day of: "the gates are due to close on 20 May", "the plebiscite on 17 October".</summary>
/// <remarks>Where a page gives several days for the same words, none counts.</remarks>
internal sealed class PageEvents
{
    private static readonly FrozenSet<string> _scheduling = FrozenSet.ToFrozenSet(["put", "postpone", "delay", "move", "schedule", "reschedule", "set", "adjourn", "push", "call", "fix", "pencil", "plan"]);

    private readonly Dictionary<string, Period?> _days = [];

    // What is dated on the way, where nothing dates it outright: "put off until 3 May", "before the vote on 3 May".
    private readonly Dictionary<string, Period?> _besides = [];

    /// <summary>Takes in what a sentence dates.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="times">The time expressions of the sentence.</param>
    /// <param name="frame">The day of speaking.</param>
    public void Add(Syntax syntax, IEnumerable<PlacedTime> times, TimeFrame frame)
    {
        foreach (var time in times)
        {
            if (time.Expression.Meaning is DatedEvent { Name.Noun: var named } said && said.In(frame) is { Days: < 32 } day)
            {
                Add(_days, named, day);
                continue;
            }

            if (time.Expression is not { Relation: Relation.In or Relation.Until, Meaning: not EventTime and { LeansBack: false } } expression || expression.Relation is Relation.Until && Scheduled(syntax, time.Governor) is null || expression.Meaning.IsVague || expression.Meaning.In(frame) is not { Days: < 32 } days)
            {
                continue;
            }

            var head = HeadOf(syntax, time);
            if (head >= 0 && syntax.Tag(head) is UniversalTag.Noun && !TimeWords.Units.ContainsKey(syntax.Lemma(head)))
            {
                Add(time.Bound is null ? _days : _besides, syntax.Lemma(head), days);
            }

            // "The gates close before the vote on 3 May" dates the vote alone.
            if (time.Bound is { } bound && bound.Token > time.Governor)
            {
                continue;
            }

            if (Scheduled(syntax, time.Governor) is { } noun)
            {
                Add(_besides, noun, days);
            }

            if (KeyOf(syntax, time.Governor) is { } key && syntax.Fine(time.Governor) is not "VBD")
            {
                Add(time.Bound is null ? _days : _besides, key, days);
            }
        }
    }

    /// <summary>The days of a noun that the page dates; null where it does not, or not clearly.</summary>
    public Period? Of(string noun) => _days.TryGetValue(noun, out var days) ? days : _besides.GetValueOrDefault(noun);

    /// <summary>The days of an event of a kind, whatever noun the page dates it by; null where it dates none, or several.</summary>
    public Period? OfKind(string kind) => EventRule.NounsOf(kind).Select(Of).OfType<Period>().Distinct().ToList() is [var days] ? days : null;

    /// <summary>The days of what a clause says, where the page dates it in another.</summary>
    public Period? Of(Syntax syntax, int verb) => KeyOf(syntax, verb) is { } key ? Of(key) : null;

    private static void Add(Dictionary<string, Period?> to, string key, Period days) => to[key] = !to.TryGetValue(key, out var known) || known == days ? days : null;

    // Who does what, by base form: "gate close".
    private static string? KeyOf(Syntax syntax, int verb)
    {
        if (verb < 0 || syntax.Tag(verb) is not (UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Adv))
        {
            return null;
        }

        var subject = syntax.Child(verb, "nsubj");

        // "Are due to close": the subject stands with the word above.
        for (var (at, steps) = (verb, 0); subject < 0 && steps < 3 && syntax.Relation(at) is "xcomp" && syntax.Head(at) >= 0; steps++)
        {
            at = syntax.Head(at);
            subject = syntax.Child(at, "nsubj");
        }

        return subject >= 0 && syntax.Tag(subject) is UniversalTag.Noun or UniversalTag.Propn ? syntax.Lemma(subject) + " " + syntax.Lemma(verb) : null;
    }

    // "Put off until 3 May its vote", "the vote is set for 3 May", "the vote is on 3 May": the noun that gets the day.
    private static string? Scheduled(Syntax syntax, int verb)
    {
        if (verb < 0)
        {
            return null;
        }

        var subject = syntax.Child(verb, "nsubj");
        var noun = syntax.Child(verb, "cop") >= 0 ? subject
            : !_scheduling.Contains(syntax.Lemma(verb)) ? -1
            : syntax.Children(verb).FirstOrDefault(child => child > verb && (syntax.Relation(child) is "obj" || syntax.Relation(child) is "obl" && syntax.Tag(child) is UniversalTag.Noun && syntax.Child(child, "case") < 0), -1) is var moved && moved >= 0 ? moved
            : subject >= 0 && syntax.FullRelation(subject) is "nsubj:pass" ? subject : -1;
        return noun >= 0 && syntax.Tag(noun) is UniversalTag.Noun ? syntax.Lemma(noun) : null;
    }

    // The noun that the expression hangs on: "the vote on 3 May".
    private static int HeadOf(Syntax syntax, PlacedTime time)
    {
        for (var token = time.First; token <= time.Last; token++)
        {
            if (syntax.Head(token) is var head && head >= 0 && (head < time.First || head > time.Last))
            {
                return syntax.Relation(token) is "nmod" or "compound" or "amod" or "appos" ? head : -1;
            }
        }

        return -1;
    }
}
