using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Language;

/// <summary>Compares a sheet with a treebank, from raw text: words are the same where they have the same characters.</summary>
internal static class RawScores
{
    /// <summary>The figures, from 0 to 1.</summary>
    public static IEnumerable<(string Name, double Value)> Of(GoldText gold, Sheet sheet)
    {
        var own = new Dictionary<TextSpan, int>();
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            own[sheet.Tokens.Spans[token]] = token;
        }

        int[] ours = [.. gold.Words.Select(word => own.GetValueOrDefault(word, -1))];
        var both = gold.Words.Count + sheet.Tokens.Count;
        yield return ("tokens F1", 2.0 * ours.Count(token => token >= 0) / both);

        var goldSentences = Enumerable.Range(0, gold.Starts.Count - 1).Select(index => TextSpan.Between(gold.Words[gold.Starts[index]].Start, gold.Words[gold.Starts[index + 1] - 1].End)).ToHashSet();
        yield return ("sentences F1", 2.0 * sheet.Sentences.Spans.Count(goldSentences.Contains) / (goldSentences.Count + sheet.Sentences.Count));

        var heads = gold.Heads();
        var (universal, fine, unlabelled, labelled, lemmas, forms) = (0, 0, 0, 0, 0, 0);
        for (var word = 0; word < ours.Length; word++)
        {
            if (ours[word] is not (>= 0 and var token))
            {
                continue;
            }

            var row = gold.Rows[word];
            universal += sheet.Tags.Universal[token].ToString().Equals(row[3], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            fine += sheet.Tags.Fine[token] == row[4] ? 1 : 0;
            lemmas += sheet.Tags.Lemmas[token].Equals(row[2], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            forms += FormOf(row[5], row[3]) == sheet.Forms.Forms[token] ? 1 : 0;
            var isHead = heads[word] < 0 ? sheet.Trees.Heads[token] < 0 : sheet.Trees.Heads[token] >= 0 && ours[heads[word]] == sheet.Trees.Heads[token];
            unlabelled += isHead ? 1 : 0;
            labelled += isHead && Whole(sheet.Trees.Relations[token]) == Whole(row[7]) ? 1 : 0;
        }

        yield return ("UPOS F1", 2.0 * universal / both);
        yield return ("XPOS F1", 2.0 * fine / both);
        yield return ("lemmas F1", 2.0 * lemmas / both);
        yield return ("forms F1", 2.0 * forms / both);
        yield return ("UAS F1", 2.0 * unlabelled / both);
        yield return ("LAS F1", 2.0 * labelled / both);
        yield return ("beliefs kept", 1 - BeliefError(gold, sheet, ours, heads));
    }

    /// <summary>A relation without its subtype.</summary>
    public static string Whole(string relation) => relation.Split(':')[0];

    // How far, on average over ten ranges of belief, the share of right arcs is from the belief in them.
    private static double BeliefError(GoldText gold, Sheet sheet, int[] ours, int[] heads)
    {
        var bins = new (double Belief, int Right, int All)[10];
        for (var word = 0; word < ours.Length; word++)
        {
            if (ours[word] is not (>= 0 and var token))
            {
                continue;
            }

            var belief = sheet.Trees.Beliefs[token];
            var isHead = heads[word] < 0 ? sheet.Trees.Heads[token] < 0 : sheet.Trees.Heads[token] >= 0 && ours[heads[word]] == sheet.Trees.Heads[token];
            var isRight = isHead && Whole(sheet.Trees.Relations[token]) == Whole(gold.Rows[word][7]);
            ref var bin = ref bins[Math.Min(9, (int)(belief * 10))];
            bin = (bin.Belief + belief, bin.Right + (isRight ? 1 : 0), bin.All + 1);
        }

        return bins.Sum(bin => Math.Abs(bin.Belief - bin.Right)) / bins.Sum(bin => bin.All);
    }

    private static WordForm FormOf(string features, string universal)
    {
        var known = features.Split('|').Select(pair => pair.Split('=')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        string Value(string name) => known.GetValueOrDefault(name, "");
        var isVerb = universal is "VERB" or "AUX";
        return universal is not ("VERB" or "AUX" or "NOUN" or "PROPN" or "PRON" or "DET") ? default : new WordForm(
            !isVerb ? default : Value("Tense") switch { "Past" => Tense.Past, "Pres" => Tense.Present, _ => Value("VerbForm") is "Ger" ? Tense.Present : Tense.None },
            !isVerb ? default : Value("Mood") switch { "Ind" => Mood.Indicative, "Imp" => Mood.Imperative, _ => Value("VerbForm") is "Inf" || Value("Mood") is "Sub" ? Mood.Infinitive : Mood.None },
            universal != "VERB" ? default : Value("Voice") is "Pass" ? Voice.Passive : Voice.Active,
            Value("Number") switch { "Sing" => Number.Singular, "Plur" => Number.Plural, _ => Number.None },
            Value("Person") switch { "1" => Person.First, "2" => Person.Second, "3" => Person.Third, _ => Person.None });
    }
}
