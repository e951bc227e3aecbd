namespace Foresaid.Text;

/// <summary>Reading spans off a text.</summary>
public static class TextSpanReading
{
    extension(string text)
    {
        /// <summary>The characters of <paramref name="span"/>, as they stand.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the text.</exception>
        public string Read(TextSpan span) => text.Substring(span.Start, span.Length);

        /// <summary>The characters of <paramref name="span"/> without copying them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the text.</exception>
        public ReadOnlySpan<char> Peek(TextSpan span) => text.AsSpan(span.Start, span.Length);

        /// <summary>The part of <paramref name="span"/> inside the white space at its two ends; empty for blank spans.</summary>
        public TextSpan Trimmed(TextSpan span)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return TextSpan.Between(start, end);
        }
    }
}
