using System.Collections.Immutable;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>Tells what a statement is conditional on: words of its own sentence, or what the statement before was conditional on.</summary>
/// <remarks>Used by one passage at a time, statement after statement.</remarks>
internal sealed class ConditionChooser(Syntax syntax, PageConditions page, Passage passage)
{
    // What a condition is taken up from stands so many sentences back at most.
    private const int FarthestSentence = 2;

    private readonly Dictionary<int, TaggedConditional> _tagged = [];
    private (int Sentence, int Speaker, ImmutableArray<TextSpan> Words) _last = (-1, -1, []);

    /// <summary>The condition of a statement.</summary>
    /// <param name="prediction">The clause, with the condition that the rules found.</param>
    /// <param name="speaker">The number of its speaker.</param>
    /// <returns>Its words in order and the rule; empty where it is not conditional.</returns>
    public (ImmutableArray<TextSpan> Words, string Rule) Of(Prediction prediction, int speaker)
    {
        var sentence = syntax.SentenceOf(prediction.Head);
        var (words, rule) = !prediction.Condition.IsEmpty ? (prediction.Condition, prediction.ConditionRule)
            : Opened(prediction, sentence) is { } opened ? ([opened], "words after " + syntax.Lower(syntax.TokenAt(opened.Start)))
            : ConditionByWords.Find(syntax, prediction, sentence) is { Words.IsEmpty: false } form ? form
            : Labelled(prediction, sentence) is { } labelled ? ([labelled], "labelled by the model of conditions")
            : TakenUp(prediction, sentence, speaker);

        // "I'd be amazed if it sold": what would amaze is what is foretold.
        if (!words.IsEmpty && IsAsked(syntax.TokenAt(words[0].Start)))
        {
            return ([], "");
        }

        if (!words.IsEmpty)
        {
            _last = (sentence.Index, speaker, words);
            page.Keep(passage, words);
        }

        return (words, rule);
    }

    // "Provided Brent holds, ...": from the word that opens it to the next mark, whatever the tree says.
    private TextSpan? Opened(Prediction prediction, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken - 1; token++)
        {
            if (!ConditionFinder.IsOpener(syntax, token) || syntax.Lower(token) is "otherwise" || syntax.Lower(token) == "without" && syntax.Fine(token + 1) == "VBG" && !Opens(sentence, token) || ConditionFinder.IsComplement(syntax, token) || IsAsked(token))
            {
                continue;
            }

            var end = token + 1;
            while (end < sentence.EndToken && !(syntax.Tag(end) == UniversalTag.Punct && syntax.Word(end) is "," or "." or ";" or "–" or "—" or "”" or "\"" or ":" or "?" or "!"))
            {
                end++;
            }

            var last = ConditionFinder.BeforeConsequent(syntax, token, end - 1);
            var first = token > sentence.FirstToken && syntax.Lower(token - 1) is "even" or "only" or "except" ? token - 1 : token;
            var span = syntax.Span(first, last);
            if (last > token && (IsBeside(span, prediction.Content) || Opens(sentence, first) && prediction.Content[0].Start > span.End) && Rest(prediction.Content, span) >= 2)
            {
                return span;
            }
        }

        return null;
    }

    // "Asked whether", "see if", "wonder if": a question.
    private bool IsAsked(int token) => syntax.Lower(token) == "if" && token > 0 && syntax.Lemma(token - 1) is "ask" or "see" or "wonder" or "know" or "doubt" or "check" or "surprised" or "surprise" or "amazed" or "amaze" or "astonished" or "astonish" or "shocked" or "shock" or "stunned" or "stun" or "hat" or "care" or "matter";

    private bool Opens(Sentence sentence, int token)
    {
        var first = sentence.FirstToken;
        while (first < token && syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj)
        {
            first++;
        }

        return first == token;
    }

    // In the words of a clause, or next to them.
    private static bool IsBeside(TextSpan span, ImmutableArray<TextSpan> content) =>
        content.Any(part => part.Overlaps(span) || span.Start >= part.End && span.Start - part.End < 4 || part.Start >= span.End && part.Start - span.End < 4);

    // How many words of a clause lie outside a span.
    private int Rest(ImmutableArray<TextSpan> content, TextSpan span) =>
        content.Sum(part =>
        {
            var (first, end) = syntax.TokensIn(part);
            return Enumerable.Range(first, Math.Max(0, end - first)).Count(token => !span.Overlaps(syntax.Span(token)) && syntax.Tag(token) is not UniversalTag.Punct);
        });

    private TextSpan? Labelled(Prediction prediction, Sentence sentence)
    {
        if (!Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(token => ConditionFinder.IsOpener(syntax, token)))
        {
            return null;
        }

        if (!_tagged.TryGetValue(sentence.Index, out var tagged))
        {
            _tagged[sentence.Index] = tagged = page.Tagger.Find(sentence.FirstToken, sentence.EndToken);
        }

        if (tagged is not { Antecedent: { } antecedent, Consequent: { } consequent } || !Enumerable.Range(antecedent.First, Math.Min(3, antecedent.Last - antecedent.First)).Any(token => ConditionFinder.IsOpener(syntax, token) && !IsAsked(token)))
        {
            return null;
        }

        var (condition, follows) = (syntax.Span(antecedent.First, antecedent.Last), syntax.Span(consequent.First, consequent.Last));
        return prediction.Content.Any(part => part.Overlaps(follows)) && IsBeside(condition, prediction.Content) && Rest(prediction.Content, condition) >= 2 ? condition : null;
    }

    // "It would be worse." after "Close the weir and ...": what would be, without a condition of its own, keeps that of the statement before.
    private (ImmutableArray<TextSpan> Words, string Rule) TakenUp(Prediction prediction, Sentence sentence, int speaker)
    {
        var isNear = _last.Sentence >= 0 && _last.Speaker == speaker && sentence.Index > _last.Sentence && sentence.Index - _last.Sentence <= FarthestSentence;
        if (prediction.Kind is not StatementKind.Forecast || Clauses.IsFirstPerson(syntax, prediction.Head) || !ConditionByWords.Would(syntax, prediction) && !ConditionByWords.PointsBack(syntax, sentence, prediction))
        {
            return ([], "");
        }

        var opens = passage.Blocks.IsEmpty ? 0 : syntax.Sheet.Sentences.FirstAtOrAfter(passage.Blocks[0].Span.Start);
        return isNear ? (_last.Words, "condition of the statement before")
            : _last.Sentence < 0 && sentence.Index - opens < FarthestSentence && page.Above(passage) is { IsEmpty: false } above ? (above, "condition of the comment above")
            : ([], "");
    }
}
