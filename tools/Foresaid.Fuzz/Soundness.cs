using Foresaid.Pages;
using Foresaid.Text;

namespace Foresaid.Fuzz;

/// <summary>Says what is wrong with what was read, whatever the input was.</summary>
public static class Soundness
{
    /// <summary>What is wrong with <paramref name="item"/>; null where nothing is.</summary>
    public static string? WrongIn(PageItem item) => item.Reading switch
    {
        PageReading.Read(var page) => WrongIn(page) ?? (item.Sha256.Length == 64 ? null : "a page has no hash"),
        PageReading.Refused(var code, var reason) => code.StartsWith("FS2", StringComparison.Ordinal) && reason.EndsWith('.') ? null : $"a refusal without code or sentence: {code} {reason}",
        _ => "neither read nor refused",
    };

    /// <summary>What is wrong with <paramref name="page"/>: parts outside of its text, out of order or overlapping, an answer before what it answers, half a character.</summary>
    public static string? WrongIn(Page page)
    {
        var all = new TextSpan(0, page.Text.Length);
        var end = page.Article.TitleSpan?.End ?? 0;
        foreach (var block in page.Article.Body)
        {
            if (!all.Contains(block.Span) || block.Span.Start < end || block.Span.IsEmpty)
            {
                return $"a block lies wrongly at {block.Span.Start}";
            }

            end = block.Span.End;
        }

        foreach (var image in page.Article.Images)
        {
            if (image.Span is not { } span || page.Text.Read(span) != image.Caption)
            {
                return $"a caption is not where it says: {image.Caption}";
            }
        }

        foreach (var link in page.Article.Links)
        {
            if (!all.Contains(link.Span) || link.Span.IsEmpty)
            {
                return $"a link lies wrongly at {link.Span.Start}";
            }
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var comment in page.Thread)
        {
            if (!all.Contains(comment.Span) || comment.Span.Start < end || comment.Quoted.Any(quoted => !comment.Span.Contains(quoted)))
            {
                return $"comment {comment.Id} lies wrongly";
            }

            if ((comment.Parent is { } parent && !ids.Contains(parent)) || !ids.Add(comment.Id))
            {
                return $"comment {comment.Id} comes before its parent, or twice";
            }

            end = comment.Span.End;
        }

        return HasHalf(page.Text) ? "half a character stands in the text" : null;
    }

    private static bool HasHalf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[++at])))
            {
                return true;
            }
        }

        return false;
    }
}
