using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>Tells in paragraphs the lines behind the quoting mark of mail ("> ...") from the others.</summary>
internal sealed class QuotedLines(NodeList page)
{
    private readonly Dictionary<Node, (List<string> Lines, int Next)> _lines = [];

    /// <summary>The lines of <paramref name="block"/>, neighbours of a kind joined; the whole of it where it quotes nothing.</summary>
    public IEnumerable<Piece> Split(MarkupBlock block)
    {
        var lines = LinesOf(block);
        if (!lines.Exists(IsQuoted))
        {
            yield return new Piece(block.Text, IsQuoted: false);
            yield break;
        }

        for (var at = 0; at < lines.Count;)
        {
            var (isQuoted, from) = (IsQuoted(lines[at]), at);
            while (at < lines.Count && IsQuoted(lines[at]) == isQuoted)
            {
                at++;
            }

            yield return new Piece(string.Join(' ', lines[from..at]), isQuoted);
        }
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    /// <summary>The lines that make up <paramref name="block"/>; only itself where its element's lines do not add up to it.</summary>
    private List<string> LinesOf(MarkupBlock block)
    {
        var (lines, from) = _lines.TryGetValue(block.Node, out var known) ? known : (page.LinesOf(block.Node).ToList(), 0);
        for (var start = from; start < lines.Count; start++)
        {
            var (end, length) = (start, 0);
            while (end < lines.Count && length < block.Text.Length && block.Text.AsSpan(length).StartsWith(lines[end], StringComparison.Ordinal))
            {
                length += lines[end++].Length + 1;
            }

            if (length == block.Text.Length + 1)
            {
                _lines[block.Node] = (lines, end);
                return lines[start..end];
            }
        }

        _lines[block.Node] = (lines, from);
        return [block.Text];
    }
}
