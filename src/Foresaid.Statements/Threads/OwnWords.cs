using System.Text;

namespace Foresaid.Statements.Threads;

/// <summary>The words of a comment that are its author's, on one line, with the way back into the page.</summary>
/// <remarks>White space is folded; what repeats the parent is left out. Immutable.</remarks>
internal sealed class OwnWords
{
    private readonly List<int> _positions;

    private OwnWords(string text, List<int> positions) => (Text, _positions) = (text, positions);

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Reads the own words off the paragraphs of a comment.</summary>
    public static OwnWords Of(string text, IEnumerable<PassageBlock> blocks)
    {
        var (words, positions) = (new StringBuilder(), new List<int>());
        foreach (var block in blocks)
        {
            var skipped = 0;
            for (var at = block.Span.Start; at < block.Span.End; at++)
            {
                while (skipped < block.Skipped.Length && block.Skipped[skipped].End <= at)
                {
                    skipped++;
                }

                var isSkipped = skipped < block.Skipped.Length && block.Skipped[skipped].Contains(at);
                Add(isSkipped || char.IsWhiteSpace(text[at]) ? ' ' : text[at], at);
            }

            Add(' ', block.Span.End);
        }

        return new OwnWords(words.ToString().TrimEnd(), positions);

        void Add(char letter, int position)
        {
            if (letter != ' ' || words.Length > 0 && words[^1] != ' ')
            {
                words.Append(letter);
                positions.Add(position);
            }
        }
    }

    /// <summary>Where in <see cref="Text"/> the first of the words stands that is at a position of the page or behind it.</summary>
    public int At(int position)
    {
        var found = _positions.BinarySearch(position);
        return Math.Min(found < 0 ? ~found : found, Text.Length);
    }
}
