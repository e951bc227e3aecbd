using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Foresaid.Statements;
using Foresaid.Text;
using NodaTime.Text;

namespace Foresaid.Train;

/// <summary>The words and passages of a page of our own with a thread, from its record.</summary>
internal static class PageWords
{
    /// <summary>Puts the paragraphs and the comments one behind the other.</summary>
    /// <param name="record">Has a day, an author or a byline, which may be null, paragraphs and comments.</param>
    /// <returns>The words, and the article and then the comments as passages.</returns>
    public static (string Words, ImmutableArray<Passage> Passages) Of(JsonElement record)
    {
        var text = new StringBuilder();
        var date = LocalDatePattern.Iso.Parse(record.GetProperty("published").GetString()!).Value;
        var author = record.TryGetProperty("author", out var named) ? named : record.GetProperty("byline");
        var passages = ImmutableArray.CreateBuilder<Passage>();
        passages.Add(new Passage(new Narrator(author.GetString(), SourceKind.Author), [.. record.GetProperty("paragraphs").EnumerateArray().Select(paragraph => Block(paragraph.GetString()!)).ToList()], date));
        foreach (var comment in record.GetProperty("comments").EnumerateArray())
        {
            passages.Add(new Passage(
                new Narrator(comment.GetProperty("author").GetString(), SourceKind.Commenter), [Block(comment.GetProperty("text").GetString()!)], date, comment.GetProperty("id").GetString(), comment.GetProperty("parent").GetString()));
        }

        return (text.ToString(), passages.ToImmutable());

        PassageBlock Block(string words)
        {
            var start = text.Length;
            text.Append(words).Append("\n\n");
            return new PassageBlock(new TextSpan(start, words.Length), null, false, false, []);
        }
    }
}
