using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds the words that name the source of a cue, by its tree.</summary>
/// <remarks>Where the trained models find a cue and what it reports, and no source.</remarks>
internal static class SourcePhraseFinder
{
    /// <summary>The source of a cue verb: its subject, or what stands for it.</summary>
    /// <returns>Null where no words name one, as in "it is feared".</returns>
    public static SourcePhrase? OfVerb(Syntax syntax, int verb)
    {
        var subject = Subject(syntax, verb);
        if (subject < 0)
        {
            return null;
        }

        if (syntax.FullRelation(subject) == "nsubj:pass")
        {
            return OfAgent(syntax, verb);
        }

        return OfNoun(syntax, subject);
    }

    /// <summary>The noun phrase around a noun: determiners, names and "of" phrases, without commas and clauses.</summary>
    /// <returns>Null for "it", "there", "this" and question words, which name nobody.</returns>
    public static SourcePhrase? OfNoun(Syntax syntax, int noun)
    {
        if (syntax.Tag(noun) is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Sym or UniversalTag.X)
            || syntax.Lower(noun) is "it" or "there" or "this" or "that" or "these" or "what" or "which" or "who" or "whoever" or "nothing" or "here")
        {
            return null;
        }

        var (first, last) = (noun, noun);
        while (first - 1 >= syntax.First(noun) && IsInside(syntax, noun, first - 1))
        {
            first--;
        }

        while (last + 1 <= syntax.Last(noun) && IsInside(syntax, noun, last + 1))
        {
            last++;
        }

        // "the Baku newspaper Suv": a name that follows its noun without a comma.
        while (syntax.Tag(noun) is UniversalTag.Noun && last + 1 < syntax.Count && syntax.Tag(last + 1) is UniversalTag.Propn && char.IsUpper(syntax.Word(last + 1)[0]))
        {
            last++;
        }

        while (first < noun && (syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adp || syntax.Lower(first) is "according"))
        {
            first++;
        }

        while (last > noun && (syntax.Tag(last) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Adp or UniversalTag.Det || syntax.Fine(last) is "POS"))
        {
            last--;
        }

        return new SourcePhrase(noun, first, WithInLaw(syntax, last));
    }

    /// <summary>The last word of somebody who is somebody's "-in-law", from the one before the hyphen; any other word itself.</summary>
    public static int WithInLaw(Syntax syntax, int last) =>
        last + 4 < syntax.Count && syntax.Word(last + 1) is "-" && syntax.Lower(last + 2) is "in" && syntax.Word(last + 3) is "-" && syntax.Lower(last + 4) is "law" ? last + 4 : last;

    private static int Subject(Syntax syntax, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 6; steps++)
        {
            var subject = syntax.Child(at, "nsubj");
            if (subject >= 0)
            {
                var isRelative = syntax.Lower(subject) is "who" or "which" or "that" && syntax.Relation(at) is "acl";
                return isRelative ? syntax.Head(at) : subject;
            }

            switch (syntax.Relation(at))
            {
                case "conj" or "advcl" or "xcomp" or "parataxis" when syntax.Head(at) >= 0 && syntax.Tag(syntax.Head(at)) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adj:
                    at = syntax.Head(at);
                    break;
                case "acl" when syntax.Fine(verb) is "VBG" or "VBD":
                    return syntax.Head(at);
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static SourcePhrase? OfAgent(Syntax syntax, int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) == "obl" && syntax.Child(child, "case") is >= 0 and var by && syntax.Lower(by) == "by")
            {
                return OfNoun(syntax, child);
            }
        }

        return null;
    }

    // What hangs on the noun by a comma, a relative clause or a quotation is about the source, and does not name it.
    private static bool IsInside(Syntax syntax, int noun, int token)
    {
        if (syntax.Word(token) is "," or ";" or ":" or "“" or "”" or "\"" or "(" or ")" or "–" or "—" or "-" or "--")
        {
            return false;
        }

        for (var at = token; at >= 0 && at != noun; at = syntax.Head(at))
        {
            if (syntax.Relation(at) is "acl" or "appos" or "parataxis" or "advcl" or "ccomp" or "nsubj" or "cop" or "aux" or "expl" or "csubj")
            {
                return false;
            }
        }

        return true;
    }
}
