using System.Collections.Immutable;
using Foresaid.Statements.Certainties;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>A clause that may be a statement, with its words and the setting they stand in.</summary>
/// <param name="Prediction">What the rules make of it.</param>
/// <param name="Setting">Where it stands.</param>
/// <param name="Reach">Which words of its sentence are taken for its own.</param>
internal sealed record Candidate(Prediction Prediction, Setting Setting, Reach Reach);

/// <summary>How far a candidate reaches.</summary>
internal enum Reach
{
    /// <summary>The clause without the clauses beside it.</summary>
    Clause,

    /// <summary>The clause with the clauses that are joined to it.</summary>
    Joined,

    /// <summary>All that its speaker says in the sentence.</summary>
    Sentence,
}

/// <summary>Proposes, generously, the clauses of a sentence that may be statements.</summary>
/// <remarks>
/// Every clause with a word that looks ahead, every finite clause, and every fragment that stands for one. Which of them are
/// statements is for the model to say.
/// </remarks>
internal static class ClauseCandidates
{
    /// <summary>The rule of clauses without a word that looks ahead.</summary>
    public const string BareRule = "bare clause";

    // A list of names a thousand words long is no sentence; its clauses are not worth the time.
    private const int MaxHeads = 40;

    /// <summary>Proposes the candidates of a sentence.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="settingOf">Tells where a token stands; null for tokens that are not read.</param>
    /// <param name="reports">Whether a verb reports what somebody else says: its clause is an attribution, and no statement.</param>
    /// <returns>In the order of their heads; no two with the same words.</returns>
    public static IReadOnlyList<Candidate> Of(Syntax syntax, Sentence sentence, Func<int, Setting?> settingOf, Func<int, bool> reports)
    {
        var settings = new Setting?[sentence.EndToken - sentence.FirstToken];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            settings[token - sentence.FirstToken] = settingOf(token);
        }

        var cued = Cued(syntax, sentence, settings);
        var heads = new Dictionary<int, Prediction>(cued);

        // The last verb that reports before a clause with a word that looks ahead.
        var cues = cued.Keys.Order().Select(head => (Head: head, Cue: Enumerable.Range(sentence.FirstToken, head - sentence.FirstToken).LastOrDefault(reports, -1))).Where(pair => pair.Cue >= 0).ToList();
        for (var token = sentence.FirstToken; token < sentence.EndToken && heads.Count < MaxHeads; token++)
        {
            if (settings[token - sentence.FirstToken] is { } setting && !heads.ContainsKey(token) && !reports(token) && !cued.Values.Any(other => other.Cue == token) && Bare(syntax, sentence, settings, token, setting) is { } bare && !(bare.Rule is "fragment" && Reports(syntax.First(token), syntax.Last(token))))
            {
                heads[token] = bare;
            }
        }

        var found = new List<Candidate>();
        var known = new HashSet<(int, int, int)>();
        foreach (var prediction in heads.Values.OrderByDescending(prediction => cued.ContainsKey(prediction.Head)).ThenBy(prediction => prediction.Head))
        {
            var setting = settings[prediction.Cue - sentence.FirstToken] ?? settings[prediction.Head - sentence.FirstToken]!;
            foreach (var (reach, content) in ClauseContent.Reaches(syntax, prediction, cued, heads, setting))
            {
                var (condition, rule) = ConditionFinder.Find(syntax, prediction.Head, setting.Inside);
                var whole = WithCondition(content, condition);
                if (!whole.IsEmpty && known.Add((whole[0].Start, whole[^1].End, whole.Sum(span => span.Length))))
                {
                    found.Add(new Candidate(prediction with { Content = whole, Condition = condition, ConditionRule = rule }, setting, reach));
                }
            }
        }

        found.Sort((first, second) => (first.Prediction.Head, first.Reach).CompareTo((second.Prediction.Head, second.Reach)));
        return found;

        // "A professor, who reckons that it will double": the clause is the statement, and no fragment around it.
        bool Reports(int first, int last) => cues.Exists(pair => pair.Cue >= first && pair.Head <= last);
    }

    // The clauses with a word that looks ahead, by their heads.
    private static Dictionary<int, Prediction> Cued(Syntax syntax, Sentence sentence, Setting?[] settings)
    {
        var heads = new Dictionary<int, Prediction>();
        for (var token = sentence.FirstToken; token < sentence.EndToken && heads.Count < MaxHeads; token++)
        {
            if (settings[token - sentence.FirstToken] is { } setting && At(syntax, token, setting) is { } prediction && prediction.Head >= sentence.FirstToken && prediction.Head < sentence.EndToken)
            {
                heads[prediction.Head] = heads.TryGetValue(prediction.Head, out var first) && prediction.Rule != "noun of chance" ? first : prediction;
            }
        }

        return heads;
    }

    private static Prediction? At(Syntax syntax, int token, Setting setting) =>
        ModalCue.Modal(syntax, token, setting)
        ?? PhraseCue.GoingTo(syntax, token)
        ?? PhraseCue.WithInfinitive(syntax, token)
        ?? PhraseCue.BeTo(syntax, token)
        ?? PhraseCue.Due(syntax, token)
        ?? PhraseCue.Doomed(syntax, token)
        ?? PhraseCue.Likelihood(syntax, token)
        ?? PhraseCue.Committed(syntax, token)
        ?? PhraseCue.Chance(syntax, token);

    // A finite clause without such a word, or the top of what a speaker says in the sentence.
    private static Prediction? Bare(Syntax syntax, Sentence sentence, Setting?[] settings, int token, Setting setting)
    {
        var isTop = syntax.Head(token) is var above && (above < 0 || above < sentence.FirstToken || above >= sentence.EndToken || !ReferenceEquals(settings[above - sentence.FirstToken], setting))
            && syntax.Tag(token) is not (UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Aux);
        if (!isTop && !Clauses.IsFinite(syntax, token))
        {
            return null;
        }

        var denial = Clauses.DenialOf(syntax, token, token);
        denial = denial < 0 && isTop && syntax.Relation(token) == "root" ? Clauses.LoneDenial(syntax, sentence) : denial;
        var rule = !Clauses.IsFinite(syntax, token) ? "fragment" : CertaintyFinder.StatesChance(syntax.Text, syntax.Span(syntax.First(token), syntax.Last(token))) ? "verdict of chance" : BareRule;
        return new Prediction(StatementKind.Forecast, token, token, denial < 0 ? "will" : "will not", denial, [], rule);
    }

    private static ImmutableArray<TextSpan> WithCondition(ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> condition)
    {
        var extra = condition.Where(span => !content.Any(part => part.Overlaps(span))).ToList();
        return content.IsEmpty || extra.Count == 0 ? content : [.. content.Concat(extra).Order()];
    }
}
