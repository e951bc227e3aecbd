using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Language.Forms;

/// <summary>Reads the grammatical form of words off their tags and trees.</summary>
/// <remarks>
/// The fine tag tells most. A verb in the plural or second person is told by its subject, a passive by its auxiliary or by
/// hanging on a noun, an imperative by having neither subject nor "to" nor auxiliary. Follows the features of Universal
/// Dependencies for English.
/// </remarks>
internal static class WordForms
{
    /// <summary>The form of every token, in order.</summary>
    public static FormLayer Of(TagLayer tags, TreeLayer trees)
    {
        var count = tags.Fine.Length;
        // For each token its subject, whether it has an auxiliary, "to", or a passive auxiliary.
        var subjects = new int[count];
        var marks = new Mark[count];
        Array.Fill(subjects, -1);
        for (var token = 0; token < count; token++)
        {
            if (trees.Heads[token] is not (>= 0 and var head))
            {
                continue;
            }

            var relation = trees.Relations[token];
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "expl")
            {
                subjects[head] = token;
            }

            marks[head] |= relation switch
            {
                "aux:pass" or "nsubj:pass" or "csubj:pass" => Mark.Passive,
                "aux" => Mark.Helped,
                "mark" when tags.Fine[token] is "TO" => Mark.To,
                _ => Mark.None,
            };
        }

        var forms = ImmutableArray.CreateBuilder<WordForm>(count);
        for (var token = 0; token < count; token++)
        {
            forms.Add(tags.Universal[token] switch
            {
                UniversalTag.Verb or UniversalTag.Aux => OfVerb(token, tags, trees, subjects, marks),
                UniversalTag.Noun or UniversalTag.Propn => new WordForm(default, default, default, tags.Fine[token] is "NNS" or "NNPS" ? Number.Plural : Number.Singular, default),
                UniversalTag.Pron => OfPronoun(tags.Lemmas[token]),
                UniversalTag.Det => new WordForm(default, default, default, tags.Lemmas[token] is "this" or "that" ? Number.Singular : tags.Lemmas[token] is "these" or "those" ? Number.Plural : default, default),
                _ => default,
            });
        }

        return new FormLayer(forms.MoveToImmutable());
    }

    private static WordForm OfVerb(int token, TagLayer tags, TreeLayer trees, int[] subjects, Mark[] marks)
    {
        var (fine, own) = (tags.Fine[token], marks[token]);
        var isMain = tags.Universal[token] is UniversalTag.Verb;
        var relation = trees.Relations[token];

        // A participle that hangs on a noun, or stands for a clause, is passive unless "have" helps it.
        var isHelped = own.HasFlag(Mark.Helped);
        var isPassive = own.HasFlag(Mark.Passive) || fine is "VBN" && !isHelped && relation is ("acl" or "amod" or "acl:relcl" or "advcl");
        var voice = !isMain ? Voice.None : isPassive ? Voice.Passive : Voice.Active;
        return fine switch
        {
            "VBZ" => new WordForm(Tense.Present, Mood.Indicative, voice, Number.Singular, Person.Third),
            "VBP" or "VBD" => Agreeing(fine is "VBD" ? Tense.Past : Tense.Present, voice, SubjectOf(token, trees, subjects), tags),
            "VBN" => new WordForm(Tense.Past, default, voice, default, default),
            "VBG" => new WordForm(Tense.Present, default, voice, default, default),
            "VB" when !own.HasFlag(Mark.To) && !isHelped && subjects[token] < 0 && relation is ("root" or "parataxis" or "conj" or "ccomp") =>
                new WordForm(default, IsImperative(token, tags, trees, marks) ? Mood.Imperative : Mood.Infinitive, voice, default, default),
            "VB" => new WordForm(default, Mood.Infinitive, voice, default, default),
            _ => new WordForm(default, default, voice, default, default),
        };
    }

    // The second of two infinitives is one because the first is: "to go and see".
    private static bool IsImperative(int token, TagLayer tags, TreeLayer trees, Mark[] marks) =>
        trees.Relations[token] is not "conj" || trees.Heads[token] is not (>= 0 and var head) || tags.Fine[head] is "VB" && !marks[head].HasFlag(Mark.To) && !marks[head].HasFlag(Mark.Helped);

    private static int SubjectOf(int token, TreeLayer trees, int[] subjects)
    {
        var clause = trees.Relations[token] is "aux" or "aux:pass" or "cop" ? trees.Heads[token] : token;
        for (var steps = 0; steps < 4 && clause >= 0; steps++)
        {
            if (subjects[clause] >= 0 || trees.Relations[clause] is not "conj")
            {
                return subjects[clause];
            }

            clause = trees.Heads[clause];
        }

        return -1;
    }

    private static WordForm Agreeing(Tense tense, Voice voice, int subject, TagLayer tags)
    {
        if (subject < 0)
        {
            return new WordForm(tense, Mood.Indicative, voice, default, default);
        }

        var pronoun = tags.Universal[subject] is UniversalTag.Pron ? OfPronoun(tags.Lemmas[subject]) : default;
        var number = pronoun.Number is not Number.None ? pronoun.Number : tags.Fine[subject] is "NNS" or "NNPS" || tense is Tense.Present ? Number.Plural : Number.Singular;
        return new WordForm(tense, Mood.Indicative, voice, number, pronoun.Person is Person.None ? Person.Third : pronoun.Person);
    }

    private static WordForm OfPronoun(string lemma) => lemma switch
    {
        "i" or "me" or "my" or "mine" or "myself" => new WordForm(default, default, default, Number.Singular, Person.First),
        "we" or "us" or "our" or "ours" or "ourselves" => new WordForm(default, default, default, Number.Plural, Person.First),
        "you" or "your" or "yours" or "yourself" or "u" or "ya" or "yourselves" => new WordForm(default, default, default, Number.Singular, Person.Second),
        "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" or "it" or "its" or "itself" => new WordForm(default, default, default, Number.Singular, Person.Third),
        "they" or "them" or "their" or "theirs" or "themselves" => new WordForm(default, default, default, Number.Plural, Person.Third),
        "this" or "that" or "something" or "someone" or "nothing" or "anything" or "everything" or "everyone" or "anyone" or "somebody" or "nobody" or "everybody" or "anybody" => new WordForm(default, default, default, Number.Singular, default),
        "these" or "those" => new WordForm(default, default, default, Number.Plural, default),
        _ => default,
    };

    [Flags]
    private enum Mark
    {
        None = 0,
        Passive = 1,
        Helped = 2,
        To = 4,
    }
}
