using System.Collections.Immutable;
using Foresaid.Pages.Words;
using Foresaid.Text;

namespace Foresaid.Pages;

/// <summary>Reads a text that is all body, leaving every character where it stands.</summary>
internal static class PlainText
{
    /// <summary>The page whose text is <paramref name="text"/> and whose blocks are the paragraphs between blank lines.</summary>
    public static Page Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = -1;
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var stop = text.AsSpan(at).IndexOf('\n') is var length and >= 0 ? at + length + 1 : text.Length;
            var line = text.Trimmed(TextSpan.Between(at, stop));
            if (!line.IsEmpty)
            {
                (start, end) = (start < 0 ? line.Start : start, line.End);
            }
            else if (start >= 0)
            {
                blocks.Add(BlockOf(text, TextSpan.Between(start, end)));
                start = -1;
            }

            at = stop;
        }

        if (start >= 0)
        {
            blocks.Add(BlockOf(text, TextSpan.Between(start, end)));
        }

        return new Page(text, new Article { Body = blocks.ToImmutable() }, [], PageForm.Plain);
    }

    private static Block BlockOf(string text, TextSpan span)
    {
        return new Block(span, HeadingLine.Fits(text.Peek(span)) ? BlockKind.Heading : BlockKind.Paragraph);
    }
}
