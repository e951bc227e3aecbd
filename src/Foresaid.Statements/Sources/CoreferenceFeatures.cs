using System.Globalization;
using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;

namespace Foresaid.Statements.Sources;

/// <summary>Asks of somebody who may be meant the questions that the model of coreference was trained on.</summary>
/// <remarks>Changing a question or its name makes the model file useless.</remarks>
internal static class CoreferenceFeatures
{
    private const int LikeStem = 5;

    /// <summary>The features of somebody mentioned before.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="anaphor">The description or pronoun.</param>
    /// <param name="referent">The person.</param>
    /// <param name="rank">How many of those near were mentioned later.</param>
    /// <param name="scene">Who is on the scene.</param>
    /// <returns>In ascending order, each once.</returns>
    public static uint[] Of(Syntax syntax, Anaphor anaphor, Referent referent, int rank, Scene scene)
    {
        var features = new NamedFeatures();
        var form = FormOf(syntax, anaphor);
        var last = referent.Last;
        var away = Distance(scene.Sentence - last.Sentence);
        var beyond = Math.Min(anaphor.Block - last.Block, 2).ToString(CultureInfo.InvariantCulture);
        var fits = Fit(referent, anaphor);
        var state = last.Form + (last.IsSubject ? " subject" : "") + (last.IsQuoted ? " quoted" : "");
        features.Add("", "bias", form);
        features.Add("away", away, form);
        features.Add("beyond", beyond, form);
        var narrated = Distance(scene.Narrated[scene.Sentence] - scene.Narrated[last.Sentence]);
        features.Add("narrated", narrated, form);
        features.Add("narrated+state", narrated, state, form);
        features.Add("away+beyond", away, beyond, form);
        features.Add("rank", Math.Min(rank, 4).ToString(CultureInfo.InvariantCulture), form);
        features.Add("rank+count", Math.Min(rank, 3).ToString(CultureInfo.InvariantCulture), Math.Min(scene.Near.Count, 4).ToString(CultureInfo.InvariantCulture), form);
        features.Add("fits", fits, form);
        features.Add("fits+sureness", fits, referent.Sureness.ToString(CultureInfo.InvariantCulture), form is "he" or "he says" ? "he" : form);
        features.Add("fitting rank", Math.Min(scene.Near.Take(rank).Count(other => Fit(other, anaphor) is not ("against" or "called otherwise")), 3).ToString(CultureInfo.InvariantCulture), fits, form);
        features.Add("last", state, form);
        features.Add("last+away", state, away, form);
        features.Add("subject rank", Math.Min(scene.Near.Take(rank).Count(other => other.Last.IsSubject && !other.Last.IsQuoted), 3).ToString(CultureInfo.InvariantCulture), last.IsSubject ? "subject" : "other", form);
        features.Add("speaker", referent.Number == scene.Speaker ? "yes" : "no", referent.SpokeIn < 0 ? "never" : Distance(scene.Sentence - referent.SpokeIn), form);
        features.Add("leader", referent.Number == scene.Leader ? "yes" : "no", referent.LedIn < 0 ? "never" : Distance(scene.Sentence - referent.LedIn), form);
        features.Add("named", referent.Name is null ? "no" : "yes", form);
        features.Add("may be", referent.MayBePerson ? referent.MayBeBody ? "either" : "person" : "body", form);
        features.Add("kind", referent.Kind, form);
        features.Add("preposition", referent.Preposition, referent.WasSubject ? "subject" : "never", form);
        features.Add("kind+preposition", referent.Kind, referent.Preposition, referent.WasSubject ? "subject" : "never");
        features.Add("mentions", Count(referent.Count), form, away);
        var introduced = Distance(scene.Sentence - referent.FirstSentence);
        features.Add("introduced", introduced, form);
        features.Add("introduced+state", introduced, state, form);
        features.Add("introduced+named", introduced, referent.Name is null ? "no" : "yes", form);
        features.Add("quoted", anaphor.IsQuoted ? "in" : "out", last.IsQuoted ? "in" : "out", form);
        features.Add("co-argument", last.Sentence == scene.Sentence && syntax.Head(last.Token) == syntax.Head(anaphor.Token) ? "yes" : "no", form);
        if (anaphor.Phrase is not null)
        {
            AddDescription(features, syntax, anaphor, referent, rank, scene, away, introduced);
        }

        return features.ToArray();
    }

    /// <summary>The features of somebody new, where a description stands.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="anaphor">The description.</param>
    /// <param name="known">Those near whom it may mean.</param>
    /// <param name="isRoleKnown">Whether somebody before has been called so.</param>
    /// <param name="isFirst">Whether nobody was mentioned before.</param>
    /// <returns>In ascending order, each once.</returns>
    public static uint[] OfNew(Syntax syntax, Anaphor anaphor, IReadOnlyList<Referent> known, bool isRoleKnown, bool isFirst)
    {
        var features = new NamedFeatures();
        var form = FormOf(syntax, anaphor);
        var noun = anaphor.Token;
        var sentence = syntax.SentenceOf(noun).Index;
        features.Add("", "new", form);
        features.Add("new: noun", syntax.Lemma(noun));
        features.Add("new: class", Number(syntax.Sheet.Classes.Coarse[noun]));
        features.Add("new: determiner", syntax.Lower(anaphor.Phrase!.First));
        features.Add("new: length", Math.Min(anaphor.Phrase.Last - anaphor.Phrase.First, 5).ToString(CultureInfo.InvariantCulture), form);
        features.Add("new: of", syntax.Child(noun, "nmod") > noun ? "yes" : "no", form);
        features.Add("new: clause", syntax.Child(noun, "acl") > noun ? "yes" : "no", form);
        features.Add("new: modified", syntax.Child(noun, "amod", "compound") is >= 0 and var modifier ? syntax.Fine(modifier) : "no", form);
        features.Add("new: role known", isRoleKnown ? "yes" : "no", form);
        var near = known.Where(referent => referent.Name is not null && sentence - referent.Last.Sentence <= 3).ToList();
        features.Add("new: named near", Math.Min(near.Count, 3).ToString(CultureInfo.InvariantCulture), form);
        features.Add("new: led near", near.Any(referent => referent.LedIn >= sentence - 1 && referent.LedIn < sentence) ? "yes" : "no", form);
        features.Add("new: just introduced", near.Any(referent => referent.FirstSentence >= sentence - 2 && referent.FirstSentence < sentence) ? "yes" : "no", form);
        features.Add("new: anybody", isFirst ? "nobody" : near.Count == 0 ? "far" : "near", form);
        features.Add("new: spoken", Speaks(syntax, noun) ? "yes" : "no", form);
        return features.ToArray();
    }

    // What a description says of somebody, beside what is known of them.
    private static void AddDescription(NamedFeatures features, Syntax syntax, Anaphor anaphor, Referent referent, int rank, Scene scene, string away, string introduced)
    {
        var noun = anaphor.Token;
        var lemma = syntax.Lemma(noun);
        var match = referent.Roles.Contains(lemma) ? "role"
            : referent.Deeds.Any(deed => IsLike(deed, lemma)) || referent.Roles.Any(role => IsLike(role, lemma)) ? "word"
            : syntax.Sheet.Classes.Fine[noun] is not 0 and var fine && referent.Classes.Contains(fine) ? "class" : "none";
        var others = scene.Near.Any(other => other != referent && other.Roles.Contains(lemma)) ? "another" : "nobody";
        if (anaphor.IsBody)
        {
            var kinds = referent.Roles.Where(role => SourceWords.Bodies.Contains(role) || SourceWords.Companies.Contains(role)).ToList();
            var kind = kinds.Count == 0 ? "open" : kinds.Contains(lemma, StringComparer.OrdinalIgnoreCase) ? "same" : SourceWords.Firms.Contains(lemma) && kinds.Exists(SourceWords.Firms.Contains) ? "firm" : "other";
            features.Add("kind of body", kind);
            features.Add("kind of body+away", kind, away);
            features.Add("kind of body+rank", kind, Math.Min(rank, 3).ToString(CultureInfo.InvariantCulture));
        }

        features.Add("match", match);
        features.Add("match+away", match, away);
        features.Add("match+rank", match, Math.Min(rank, 3).ToString(CultureInfo.InvariantCulture));
        features.Add("match+others", match, others);
        features.Add("match+introduced", match, introduced);
        features.Add("match+named", match, referent.Name is null ? "no" : "yes");
        features.Add("match+roles", match, referent.Roles.Count == 0 ? "no roles" : "roles");
        features.Add("roles+away", referent.Roles.Count == 0 ? "no roles" : "roles", away, match);
        features.Add("noun", lemma);
        features.Add("noun class", Number(syntax.Sheet.Classes.Coarse[noun]));
        features.Add("determiner", syntax.Lower(anaphor.Phrase!.First), away);
        features.Add("of", syntax.Child(noun, "nmod") > noun ? "yes" : "no", match);
        features.Add("spoken", Speaks(syntax, noun) ? "yes" : "no", match);
        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Relation(child) is "amod" or "compound" or "nmod")
            {
                var word = syntax.Lemma(child);
                features.Add("modifier", referent.Roles.Contains(word) || referent.Deeds.Contains(word) ? "known" : "unknown", match);
            }
        }
    }

    private static bool IsLike(string one, string other)
    {
        var stem = Math.Min(LikeStem, Math.Min(one.Length, other.Length));
        return stem >= 4 && one.AsSpan(0, stem).Equals(other.AsSpan(0, stem), StringComparison.OrdinalIgnoreCase);
    }

    private static string FormOf(Syntax syntax, Anaphor anaphor) => anaphor.IsBody ? anaphor.Phrase is null ? "it" : PersonForm(syntax, anaphor) + " body" : PersonForm(syntax, anaphor);

    private static string PersonForm(Syntax syntax, Anaphor anaphor) =>
        anaphor.Phrase is { } phrase ? syntax.Lower(phrase.First) is "the" or "this" or "that" ? phrase.Last == phrase.Head && phrase.Head - phrase.First == 1 ? "the" : "the longer" : "whose"
        : syntax.Relation(anaphor.Token) is "nsubj" ? Speaks(syntax, anaphor.Token) ? "he says" : "he" : syntax.Fine(anaphor.Token) is "PRP$" ? "his" : "him";

    /// <summary>Whether a token is the subject of a verb of speech.</summary>
    public static bool Speaks(Syntax syntax, int token) => syntax.FullRelation(token) is not "nsubj:pass" && syntax.Relation(token) is "nsubj" && syntax.Lower(token) is not "same" && syntax.Head(token) is >= 0 and var verb && SpeechFrames.IsOfSpeech(syntax.Lemma(verb));

    /// <summary>Whether a token is the subject of a verb with which papers and bodies foretell: "it puts the loss at", "it gives the town a chance".</summary>
    public static bool Foretells(Syntax syntax, int token) => Speaks(syntax, token) || syntax.FullRelation(token) is "nsubj" && syntax.Head(token) is >= 0 and var verb && syntax.Lemma(verb) is "put" or "give" or "see" or "rate" or "peg" or "assign" or "foresee" or "anticipate" or "plan" or "intend";

    /// <summary>How the pronoun that goes with somebody fits.</summary>
    /// <returns>"called so" or "called otherwise" where a pronoun has meant them; "told", "guessed" or "against" by a word or the given name; "unknown".</returns>
    public static string Fit(Referent referent, Anaphor anaphor)
    {
        if (anaphor.Pronoun is PersonPronoun.Unknown)
        {
            return "unknown";
        }

        return referent.CalledBy is not PersonPronoun.Unknown ? referent.CalledBy == anaphor.Pronoun ? "called so" : "called otherwise"
            : referent.Pronoun is PersonPronoun.Unknown ? "unknown"
            : referent.Pronoun == anaphor.Pronoun ? referent.IsTold ? "told" : "guessed" : "against";
    }

    private static string Distance(int sentences) => sentences switch { <= 0 => "0", 1 => "1", 2 => "2", 3 => "3", <= 5 => "5", <= 8 => "8", _ => "far" };

    private static string Count(int count) => count switch { <= 1 => "1", 2 => "2", <= 4 => "4", _ => "more" };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
