using System.Text;
using Foresaid.Language;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train.Stances;

/// <summary>Reads the stances of replies off the gold records of our own pages.</summary>
internal static class PageReplies
{
    /// <summary>A reply for each statement that has a stance.</summary>
    /// <param name="language">The language engine.</param>
    public static List<TaughtReply> Read(EnglishAnalyzer language) => [.. GoldPages.Read().SelectMany(gold => Of(gold, language))];

    private static IEnumerable<TaughtReply> Of(GoldPage gold, EnglishAnalyzer language)
    {
        foreach (var statement in gold.Gold.GetProperty("statements").EnumerateArray())
        {
            if (statement.GetProperty("stance_to_parent").GetString() is not { } stance)
            {
                continue;
            }

            var quote = Folded(statement.GetProperty("quote").GetString()!);
            var author = Folded(statement.GetProperty("chain").EnumerateArray().Last().GetString()!);
            foreach (var comment in gold.Page.Thread.Where(comment => Folded(comment.Author ?? "") == author))
            {
                var reply = OwnWords(gold.Page, comment);
                var at = reply.IndexOf(quote, StringComparison.Ordinal);
                if (at >= 0 && gold.Page.Thread.FirstOrDefault(other => other.Id == comment.Parent) is { } parent)
                {
                    var (start, end) = SentenceAround(reply, at, at + quote.Length);
                    yield return new TaughtReply(gold.Name, reply, OwnWords(gold.Page, parent), start, end, language.Analyze(reply).Classes.Coarse, Enum.Parse<Stance>(stance, ignoreCase: true), IsForum: false);
                    break;
                }
            }
        }
    }

    // A sentence runs from the stop before the words to the stop behind them.
    private static (int Start, int End) SentenceAround(string text, int start, int end)
    {
        while (start > 0 && !(text[start - 1] is ' ' && start > 1 && text[start - 2] is '.' or '!' or '?' or '…'))
        {
            start--;
        }

        while (end < text.Length && text[end - 1] is not ('.' or '!' or '?'))
        {
            end++;
        }

        return (start, end);
    }

    private static string OwnWords(Page page, Comment comment)
    {
        var words = new StringBuilder();
        var at = comment.Span.Start;
        foreach (var quoted in comment.Quoted)
        {
            words.Append(page.Text, at, Math.Max(0, quoted.Start - at)).Append(' ');
            at = Math.Max(at, quoted.End);
        }

        return comment.IsRemoved ? "" : Folded(words.Append(page.Text, at, Math.Max(0, comment.Span.End - at)).ToString());
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
