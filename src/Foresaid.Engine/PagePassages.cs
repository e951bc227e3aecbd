using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Text;

namespace Foresaid.Engine;

/// <summary>Cuts a page into the passages in which one narrator speaks: the article, then each comment.</summary>
public static partial class PagePassages
{
    // A paragraph of so many letters that stands in the parent comment word for word is quoted from it.
    private const int MinRepeat = 20;

    // One question set apart may be a heading.
    private const int MinQuestions = 2;

    /// <summary>The passages of a page.</summary>
    /// <returns>
    /// The article first, then the comments that are not removed. Headings and repeats (decks, pull quotes) are left out:
    /// what they say is said in the body.
    /// </returns>
    public static ImmutableArray<Passage> Of(Page page)
    {
        var published = page.Article.Published?.Day;
        var kept = page.Article.Body.Where(block => block.Kind is not BlockKind.Heading && !block.IsRepeat).ToList();
        var answers = Answers(page.Text, kept);
        var isReaders = kept.Any(block => block.Kind is BlockKind.Question && block.Speaker is null && AsksForItself(page.Text.Peek(block.Span)));
        var body = kept.Select((block, index) => new PassageBlock(
            block.Span, block.Kind is BlockKind.Answer or BlockKind.Question ? block.Speaker : null, block.Kind is BlockKind.Quote, !isReaders && answers[index], []));
        var article = new Passage(new Narrator(page.Article.Byline, SourceKind.Author), [.. body], published);
        var comments = page.Thread.Where(comment => !comment.IsRemoved && !comment.Span.IsEmpty)
            .Select(comment => new Passage(
                new Narrator(comment.Author, SourceKind.Commenter),
                Paragraphs(page, comment),
                comment.Posted?.Day ?? published,
                comment.Id,
                comment.Parent));
        return [article, .. comments];
    }

    // "I have a ticket. Will I be refunded?": readers ask, and whoever writes the page answers.
    private static bool AsksForItself(ReadOnlySpan<char> question)
    {
        foreach (var word in question.Split(' '))
        {
            if (question[word] is "I" or "My" or "my" or "I’m" or "I'm" or "I’ve" or "I've" or "me")
            {
                return true;
            }
        }

        return false;
    }

    // Which blocks answer: those that are marked so, and in an interview that sets only its questions apart what stands between a question and the next; as far as whoever wrote the page tells again.
    private static bool[] Answers(string text, List<Block> blocks)
    {
        var isInterview = blocks.Count(block => block.Kind is BlockKind.Question) >= MinQuestions;
        var answers = new bool[blocks.Count];
        var (isAsked, isTold) = (false, false);
        foreach (var (index, block) in blocks.Index())
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Answer)
            {
                isTold |= isInterview && block.Speaker is null && Narrated().IsMatch(text.AsSpan(block.Span.Start, block.Span.Length));
                answers[index] = !isTold && (block.Kind is BlockKind.Answer || isAsked && isInterview);
                isAsked &= block.Kind is not BlockKind.Answer;
            }
            else
            {
                (isAsked, isTold) = (block.Kind is BlockKind.Question && block.Speaker is null, false);
            }
        }

        return answers;
    }

    // "“Ring me,” he says", "she tells me", "This interview has been shortened".
    [GeneratedRegex("""[”"]\s(?:he|she)\s(?:says|said|adds|added|replies|replied)\b|\b(?:he|she)\stells\sme\b|^This\s(?:interview|conversation)\s(?:has|was)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Narrated();

    private static ImmutableArray<PassageBlock> Paragraphs(Page page, Comment comment)
    {
        var text = page.Text;
        var parent = page.Thread.FirstOrDefault(other => other.Id == comment.Parent);
        var parentLetters = parent is null ? "" : Letters(text.Peek(parent.Span));
        var blocks = ImmutableArray.CreateBuilder<PassageBlock>();
        var start = comment.Span.Start;
        while (start < comment.Span.End)
        {
            var length = text.AsSpan(start, comment.Span.End - start).IndexOf('\n');
            var end = length < 0 ? comment.Span.End : start + length;
            var span = text.Trimmed(TextSpan.Between(start, end));
            if (!span.IsEmpty)
            {
                var repeats = Letters(text.Peek(span)) is { Length: >= MinRepeat } letters && parentLetters.Contains(letters, StringComparison.Ordinal);
                blocks.Add(new PassageBlock(span, null, false, false, repeats ? [span] : [.. comment.Quoted.Where(quoted => quoted.Overlaps(span))]));
            }

            start = end + 1;
        }

        return blocks.ToImmutable();
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new System.Text.StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
            {
                letters.Append(char.ToLowerInvariant(unit));
            }
        }

        return letters.ToString();
    }
}
