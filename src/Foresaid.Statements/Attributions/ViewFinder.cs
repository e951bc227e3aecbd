using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds asides that say whose view a sentence gives: "on her account", "by the reckoning of the guild", "if the pilot is to be believed".</summary>
internal static class ViewFinder
{
    // A view reaches so many words on either side, at most.
    private const int FarthestWord = 120;

    // The prepositions that go with a view; "in his book" tells where something stands, "on his book" on what.
    private static readonly FrozenSet<(string Preposition, string View)> _views = FrozenSet.Create(
        ("on", "account"), ("on", "reckoning"), ("on", "arithmetic"), ("on", "showing"), ("on", "estimate"), ("on", "figure"), ("on", "telling"), ("on", "reading"),
        ("by", "account"), ("by", "reckoning"), ("by", "estimate"), ("by", "count"), ("by", "calculation"), ("by", "arithmetic"), ("by", "lights"), ("by", "admission"), ("by", "telling"),
        ("in", "view"), ("in", "opinion"), ("in", "estimate"), ("in", "assessment"), ("in", "judgement"), ("in", "judgment"), ("in", "estimation"), ("in", "telling"), ("in", "reckoning"), ("in", "forecast"), ("in", "reading"), ("in", "model"), ("in", "scenario"), ("in", "projection"), ("in", "calculation"), ("in", "spreadsheet"), ("in", "calendar"),
        ("in", "word"), ("by", "sum"), ("on", "model"), ("on", "count"), ("on", "projection"), ("on", "forecast"), ("by", "forecast"), ("by", "projection"), ("in", "account"), ("in", "version"),
        ("to", "mind"), ("to", "thinking"));

    // What somebody holds: "her estimate is that".
    private static readonly FrozenSet<string> _beliefs = FrozenSet.Create(
        "estimate", "view", "guess", "prediction", "forecast", "expectation", "opinion", "theory", "belief", "hope", "fear", "bet", "assumption", "judgement", "judgment", "consensus", "word", "talk", "rumour", "rumor", "gossip", "whisper", "hunch", "verdict", "calculation", "conclusion", "feeling",
        "warning", "claim", "promise", "pledge", "assurance", "suggestion", "assertion", "threat", "vow", "argument", "insistence", "contention", "message", "advice", "prophecy", "conviction", "prognosis", "boast", "dream", "intuition", "suspicion", "dictum", "line", "case", "answer", "reply", "response", "reasoning", "thesis", "assessment", "reading", "reckoning", "impression", "understanding", "position", "analysis", "projection", "concern", "worry");

    // What somebody does with how things stand: "as the ferrymen have it".
    private static readonly FrozenSet<string> _tellings = FrozenSet.Create("have", "has", "had", "tell", "tells", "told", "see", "sees", "saw", "put", "puts");

    private const int LongestView = 9;
    private const int FarthestThat = 16;
    private const int LongestAside = 30;

    /// <summary>Finds the asides of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isCue">Whether a token reports already.</param>
    /// <returns>In the order of the views.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isCue)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var view = sentence.FirstToken; view < sentence.EndToken; view++)
            {
                if (!isCue(view) && Credited(syntax, sentence, view) is var (condition, credited))
                {
                    var start = Ahead(syntax, sentence, condition);
                    ImmutableArray<TextSpan> said = [.. Runs(syntax, start, condition - 1).Concat(Runs(syntax, view + 1, Behind(syntax, sentence, view)))];
                    if (!said.IsEmpty)
                    {
                        yield return new Report(
                            credited, [syntax.Span(credited.First, credited.Last)], view, [syntax.Span(view)], said, "somebody to be believed", Math.Min(said[0].Start, syntax.Span(condition).Start), 0.8);
                    }
                }

                if (Told(syntax, sentence, view) is var (opens, teller, closes))
                {
                    ImmutableArray<TextSpan> told = [.. Runs(syntax, Ahead(syntax, sentence, opens), opens - 1).Concat(Runs(syntax, closes + 1, Behind(syntax, sentence, closes)))];
                    if (!told.IsEmpty)
                    {
                        yield return new Report(teller, [syntax.Span(teller.First, teller.Last)], closes, [syntax.Span(teller.Last + 1, closes)], told, "as somebody has it", Math.Min(told[0].Start, syntax.Span(opens).Start), 0.8);
                    }
                }

                if (Believed(syntax, sentence, view) is var (persuader, after))
                {
                    yield return new Report(persuader, [syntax.Span(persuader.First, persuader.Last)], view, [syntax.Span(view)], [syntax.Span(after, Behind(syntax, sentence, after))], "what somebody would have one believe", syntax.Span(persuader.First).Start, 0.8);
                }

                if (!isCue(view) && Held(syntax, sentence, view) is var (who, that))
                {
                    var last = Behind(syntax, sentence, that);
                    yield return new Report(who, [syntax.Span(who.First, who.Last)], view, [syntax.Span(view)], [syntax.Span(that, last)], "view that somebody holds", Math.Min(syntax.Span(that).Start, syntax.Span(who.First).Start), 0.8);
                }

                if (!isCue(view) && Preposition(syntax, sentence, view) is >= 0 and var opening && !isCue(opening) && Holder(syntax, view) is { } holder)
                {
                    var (first, last) = (opening, Math.Max(view, holder.Last));
                    // "Said that, by its own account, the money": what stands before is not in the view.
                    var isWithin = first - 2 > sentence.FirstToken && syntax.Word(first - 1) is "," && syntax.Lower(first - 2) is "that";
                    var (start, end) = (isWithin ? first : Ahead(syntax, sentence, first), Behind(syntax, sentence, last));
                    ImmutableArray<TextSpan> content = [.. Runs(syntax, start, first - 1).Concat(Runs(syntax, last + 1, end))];
                    if (!content.IsEmpty)
                    {
                        yield return new Report(
                            holder, [syntax.Span(holder.First, holder.Last)], view, [syntax.Span(view)], content, "view that somebody holds", Math.Min(content[0].Start, syntax.Span(first).Start), 0.8);
                    }
                }
            }
        }
    }

    // "As the ferrymen have it", "to hear the keeper tell it", "if you ask the mayor": where the aside begins, who, and its last word.
    private static (int First, SourcePhrase Who, int Last)? Told(Syntax syntax, Sentence sentence, int token)
    {
        var opening = syntax.Lower(token);
        var next = token + 1 < sentence.EndToken ? syntax.Lower(token + 1) : "";
        var who = opening is "as" ? token + 1
            : opening is "to" && next is "hear" ? token + 2
            : opening is "if" && next is "you" && syntax.Lower(token + 2) is "ask" ? token + 3
            : opening is "the" && next is "way" ? token + 2
            : -1;
        if (who < 0 || who >= sentence.EndToken)
        {
            return null;
        }

        var last = who;
        while (last < sentence.EndToken && last - who < LongestView && syntax.Tag(last) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adp || last < sentence.EndToken && syntax.Fine(last) is "PRP$" or "POS" || last == who && syntax.Lower(last) is "he" or "she" or "they")
        {
            last++;
        }

        // "As the mayor had explained it to him, he said,".
        var explained = last < sentence.EndToken && syntax.Lower(last) is "had" or "has" or "have" ? last + 1 : last;
        if (opening is "as" && explained + 2 < sentence.EndToken && syntax.Lemma(explained) is "explain" or "describe" or "put" or "tell" && syntax.Lower(explained + 1) is "it")
        {
            var close = explained + 1;
            while (close + 1 < sentence.EndToken && close - explained < LongestView && syntax.Tag(close + 1) is UniversalTag.Adp or UniversalTag.Det or UniversalTag.Noun or UniversalTag.Pron or UniversalTag.Adj)
            {
                close++;
            }

            var explainer = HeadIn(syntax, who, last - 1);
            return explainer >= 0 && close + 1 < sentence.EndToken && syntax.Word(close + 1) is "," ? (token, new SourcePhrase(explainer, who, last - 1), close) : null;
        }

        // "To hear the ferrymen, it will": no more than who.
        var isHeard = opening is "to" && token == sentence.FirstToken && last < sentence.EndToken && syntax.Word(last) is ",";
        var ends = isHeard ? last - 1 : opening is "if" ? last < sentence.EndToken && syntax.Tag(last) is UniversalTag.Punct ? last - 1 : -1
            : last + 1 < sentence.EndToken && _tellings.Contains(syntax.Lower(last)) && syntax.Lower(last + 1) is "it" && (last + 2 >= sentence.EndToken || syntax.Tag(last + 2) is UniversalTag.Punct || opening is "as") ? last + 1
            : -1;
        var phraseLast = opening is "if" || isHeard ? ends : last - 1;
        var head = HeadIn(syntax, who, phraseLast);
        return ends < 0 || head < 0 ? null : (token, new SourcePhrase(head, who, phraseLast), ends);
    }

    // The last noun of the first that may speak; -1 for none.
    private static int HeadIn(Syntax syntax, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(noun => Sources.SourceWords.Speaks(syntax, noun) && (noun == last || syntax.Tag(noun + 1) is not (UniversalTag.Noun or UniversalTag.Propn)), -1);

    // "The builders would have you believe that it is safe", "ask the mayor and you will hear that it is".
    private static (SourcePhrase Who, int That)? Believed(Syntax syntax, Sentence sentence, int verb)
    {
        if (verb + 2 >= sentence.EndToken || syntax.Lower(verb + 1) is not "that")
        {
            return null;
        }

        if (syntax.Lower(verb) is "believe" or "think" && syntax.Lower(verb - 1) is "you" or "us" or "one" or "me" && syntax.Lower(verb - 2) is "have" && verb - 2 > sentence.FirstToken)
        {
            var would = verb - 3;
            var from = Math.Max(sentence.FirstToken, would - FarthestWord);
            var subject = Enumerable.Range(from, Math.Max(0, would - from)).FirstOrDefault(token => syntax.Relation(token) is "nsubj" && syntax.Head(token) >= would && Sources.SourceWords.Speaks(syntax, token), -1);
            return subject >= 0 && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < would ? (phrase, verb + 1) : null;
        }

        if (syntax.Lower(verb) is "hear" or "told" && syntax.Lower(sentence.FirstToken) is "ask" && verb - sentence.FirstToken < FarthestWord)
        {
            var and = Enumerable.Range(sentence.FirstToken + 1, verb - sentence.FirstToken - 1).FirstOrDefault(token => syntax.Lower(token) is "and" && syntax.Lower(token + 1) is "you", -1);
            var asked = and < 0 ? -1 : Enumerable.Range(sentence.FirstToken + 1, and - sentence.FirstToken - 1).FirstOrDefault(token => Sources.SourceWords.Speaks(syntax, token) && syntax.Head(token) == sentence.FirstToken, -1);
            return asked > 0 && SourcePhraseFinder.OfNoun(syntax, asked) is { } phrase ? (phrase with { Last = Math.Min(phrase.Last, and - 1) }, verb + 1) : null;
        }

        return null;
    }

    // "If the pilot is to be believed": the "if", and who.
    private static (int If, SourcePhrase Who)? Credited(Syntax syntax, Sentence sentence, int verb)
    {
        if (!(syntax.Lemma(verb) is "believe" or "trust") || syntax.Fine(verb) is not "VBN")
        {
            return null;
        }

        var subject = syntax.Child(verb, "nsubj");
        subject = subject >= 0 ? subject : syntax.Child(syntax.Head(verb) < 0 ? verb : syntax.Head(verb), "nsubj");
        return subject >= 0 && subject < verb && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.First > sentence.FirstToken && syntax.Lower(phrase.First - 1) is "if" ? (phrase.First - 1, phrase) : null;
    }

    // "Her estimate is that", "the consensus among economists is that", "in Hull the word is that", "the theory, popular with the board, is that": who holds it, and where it begins.
    private static (SourcePhrase Who, int That)? Held(Syntax syntax, Sentence sentence, int view)
    {
        // "Word from the ministry is that": taken for a name where it opens the sentence.
        var isOpening = view == sentence.FirstToken && syntax.Lower(view) is "word" or "talk" or "gossip";
        if (!isOpening && (!_beliefs.Contains(syntax.Lemma(view)) || syntax.Tag(view) is not UniversalTag.Noun) || syntax.Lower(syntax.First(view)) is "my" or "our" or "one" or "no")
        {
            return null;
        }

        var isIntroduced = syntax.Lower(sentence.FirstToken) is "it" && syntax.Lower(sentence.FirstToken + 1) is "is" or "was" or "remains" or "remained";
        var aside = 0;
        for (var token = view + 1; token < Math.Min(sentence.EndToken - 2, view + FarthestThat + aside); token++)
        {
            if (syntax.Word(token) is "," or "–" or "—" && AsideEnd(syntax, sentence, token) is >= 0 and var behind)
            {
                (aside, token) = (behind - token, behind + 1);
            }

            if (syntax.Lower(token) is "that" && syntax.Lower(token - 1) is "is" or "was" or "remains" && syntax.Fine(token + 1) is not ("." or ","))
            {
                return (Holder(syntax, view) ?? From(syntax, view, token) ?? Among(syntax, view, token) ?? Wording(syntax, sentence, view)) is { } who && who.Last < token ? (who, token) : null;
            }

            // "A warning from the engineers that", "the union's claim that": the clause of the noun itself.
            if (syntax.Lower(token) is "that" && syntax.Tag(token) is UniversalTag.Sconj && syntax.Relation(token) is "mark" && syntax.Head(token) is >= 0 and var clause && syntax.Head(clause) >= view && syntax.Head(clause) < token && syntax.Relation(clause) is "acl" or "ccomp")
            {
                return (Holder(syntax, view) ?? From(syntax, view, token)) is { } claimed && claimed.Last < token ? (claimed, token) : null;
            }

            // "It is the hope of Ann Lee, the curator, that they will hang again".
            if (isIntroduced && syntax.Lower(token) is "that" && syntax.Fine(token) is not "DT")
            {
                return Holder(syntax, view) is { } holder && holder.Last < token ? (holder, token) : null;
            }

            if (syntax.Tag(token) is UniversalTag.Verb && syntax.Fine(token) is not "VBN" && !(syntax.Lemma(view) is "word" or "message" or "rumour" or "rumor" && syntax.Relation(token) is "acl"))
            {
                return null;
            }
        }

        return null;
    }

    // "The feeling among dockers, the union's secretary said, is that": the mark that closes an aside; -1 where none does.
    private static int AsideEnd(Syntax syntax, Sentence sentence, int mark)
    {
        for (var token = mark + 2; token < Math.Min(sentence.EndToken - 2, mark + LongestAside); token++)
        {
            if (syntax.Word(token) is "," or "–" or "—" && syntax.Lower(token + 1) is "is" or "was" or "remains" && syntax.Lower(token + 2) is "that")
            {
                return token;
            }
        }

        return -1;
    }

    // "From the engineers", "by the opposition".
    private static SourcePhrase? From(Syntax syntax, int view, int end)
    {
        for (var token = view + 1; token < Math.Min(end, view + 3); token++)
        {
            if (syntax.Lower(token) is "from" or "by" && syntax.Head(token) is var noun && noun > token && noun < end && Sources.SourceWords.Speaks(syntax, noun) && SourcePhraseFinder.OfNoun(syntax, noun) is { } phrase)
            {
                return phrase with { First = Math.Max(phrase.First, token + 1), Last = Math.Min(phrase.Last, end - 1) };
            }
        }

        return null;
    }

    // "Among economists", "popular with the board", "in the ministry".
    private static SourcePhrase? Among(Syntax syntax, int view, int end)
    {
        for (var token = view + 1; token < end; token++)
        {
            if (syntax.Lower(token) is "among" || syntax.Lower(token) is "with" && syntax.Lower(token - 1) is "popular" or "current" || token == view + 1 && syntax.Lower(token) is "in" or "inside" or "within" or "at" && syntax.Head(token) is > 0 and var place && Sources.SourceWords.Speaks(syntax, place))
            {
                return syntax.Head(token) is var noun && noun > token && noun < end ? SourcePhraseFinder.OfNoun(syntax, noun) is { } phrase ? phrase with { First = Math.Max(phrase.First, token + 1) } : null : null;
            }
        }

        return null;
    }

    // "The word in Hull is that": nobody but the word says so.
    private static SourcePhrase? Wording(Syntax syntax, Sentence sentence, int view)
    {
        if (syntax.Lemma(view) is not ("word" or "talk" or "rumour" or "rumor" or "gossip" or "whisper" or "consensus"))
        {
            return null;
        }

        var first = Math.Max(syntax.First(view), sentence.FirstToken);
        var last = view;
        while (last + 1 < sentence.EndToken && last - view < LongestView && syntax.Lower(last + 1) is not ("is" or "was" or "remains") && syntax.Tag(last + 1) is not UniversalTag.Punct)
        {
            last++;
        }

        return new SourcePhrase(view, first, last);
    }

    private static int Preposition(Syntax syntax, Sentence sentence, int view)
    {
        for (var token = view - 1; token >= Math.Max(sentence.FirstToken, view - 6); token--)
        {
            if (syntax.Tag(token) is UniversalTag.Adp && syntax.Head(token) == view)
            {
                return _views.Contains((syntax.Lower(token), syntax.Lemma(view))) || _views.Contains((syntax.Lower(token), syntax.Lower(view))) ? token : -1;
            }
        }

        return -1;
    }

    // "her", "the bank's", "of the guild's chairman": not the narrator's, and nobody's where the view is nobody's.
    private static SourcePhrase? Holder(Syntax syntax, int view)
    {
        foreach (var child in syntax.Children(view))
        {
            if (syntax.Fine(child) is "PRP$")
            {
                return syntax.Lower(child) is "his" or "her" or "their" or "its" ? new SourcePhrase(child, child, child) : null;
            }

            var isPossessor = syntax.FullRelation(child) is "nmod:poss";
            if (isPossessor || syntax.Relation(child) is "nmod" && child > view && syntax.Lower(syntax.First(child)) is "of")
            {
                return SourcePhraseFinder.OfNoun(syntax, child) is { } phrase && (Sources.SourceWords.Speaks(syntax, child) || syntax.Lemma(view) is "word" && Sources.SourceWords.Documents.Contains(syntax.Lemma(child)))
                    ? phrase with { Last = isPossessor ? LastOfName(syntax, child) : phrase.Last }
                    : null;
            }
        }

        return null;
    }

    // "By Colonel Ann Lee's reckoning": the name goes on behind its first word.
    private static int LastOfName(Syntax syntax, int first)
    {
        var last = first;
        while (last + 1 < syntax.Count && syntax.Tag(last + 1) is UniversalTag.Propn && syntax.Head(last + 1) == first)
        {
            last++;
        }

        return last;
    }

    private static int Ahead(Syntax syntax, Sentence sentence, int token)
    {
        var least = Math.Max(sentence.FirstToken, token - FarthestWord);
        while (token > least && syntax.Word(token - 1) is not (";" or ":"))
        {
            token--;
        }

        return token;
    }

    private static int Behind(Syntax syntax, Sentence sentence, int token) => Learned.SpeechFrames.EndOfClause(syntax, sentence, token, token + FarthestWord);

    private static IEnumerable<TextSpan> Runs(Syntax syntax, int first, int last)
    {
        while (first <= last && syntax.Tag(first) is UniversalTag.Punct && syntax.Word(first) is "," or "–" or "—")
        {
            first++;
        }

        while (last >= first && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is "," or "–" or "—")
        {
            last--;
        }

        if (last > first)
        {
            yield return syntax.Span(first, last);
        }
    }
}
