using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Quotations;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">Its characters, the marks included.</param>
/// <param name="Inner">Its characters between the marks.</param>
/// <param name="Block">Which block of the passage it stands in.</param>
/// <param name="ContinuesPrevious">Whether it goes on with the quotation that the block before left open.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Inner, int Block, bool ContinuesPrevious)
{
    /// <summary>Whether a position lies between the marks.</summary>
    public bool Holds(int position) => Inner.Contains(position);
}

/// <summary>Finds what stands in quotation marks: straight and curly, single and double, over several paragraphs.</summary>
/// <remarks>
/// A mark that nobody closes reaches to the end of its paragraph; when the next paragraph opens with a mark again, it goes
/// on there, as newspapers set it. A closing mark that nobody opened reaches back to the paragraph's start. Apostrophes are
/// told from single marks by what stands around them.
/// </remarks>
internal static class QuotationFinder
{
    /// <summary>Finds the quotations of a passage.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="blocks">The paragraphs of the passage.</param>
    /// <returns>In order, never overlapping; quotations inside quotations are part of the outer one.</returns>
    public static ImmutableArray<Quotation> Find(string text, ImmutableArray<PassageBlock> blocks)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var isOpen = false;
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is { IsQuotation: true, Span: var whole } && !Opens(text, whole.Start, whole))
            {
                // Set apart as a quotation, it needs no marks.
                found.Add(new Quotation(whole, whole, index, false));
                isOpen = false;
                continue;
            }

            isOpen = FindIn(text, blocks[index].Span, index, isOpen, found);
        }

        return found.ToImmutable();
    }

    /// <summary>How much of some words stands in quotation marks: all, none, or a part; punctuation aside.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="content">The words.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    public static Quoting QuotingOf(Syntax syntax, ImmutableArray<TextSpan> content, Func<int, bool> isQuoted)
    {
        var (quoted, all) = (0, 0);
        foreach (var span in content)
        {
            var (first, end) = syntax.TokensIn(span);
            for (var token = first; token < end; token++)
            {
                if (syntax.Tag(token) is not UniversalTag.Punct)
                {
                    all++;
                    quoted += isQuoted(token) ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? Quoting.Indirect : quoted == all ? Quoting.Direct : Quoting.Mixed;
    }

    private static bool FindIn(string text, TextSpan block, int index, bool wasOpen, ImmutableArray<Quotation>.Builder found)
    {
        var start = -1;
        var mark = '\0';
        for (var at = block.Start; at < block.End; at++)
        {
            if (start < 0)
            {
                if (Opens(text, at, block))
                {
                    (start, mark) = (at, text[at]);
                }
                else if (text[at] is '”' && !found.Any(quotation => quotation.Block == index))
                {
                    found.Add(new Quotation(TextSpan.Between(block.Start, at + 1), TextSpan.Between(block.Start, at), index, wasOpen));
                }
            }
            else if (Closes(text, at, mark, block))
            {
                Add(start, at + 1, at);
                start = -1;
            }
        }

        if (start < 0)
        {
            return false;
        }

        // Straight and single marks left open by mistake would swallow what follows; they reach to the paragraph's end only
        // where they stand at its start or after a verb's comma or colon.
        if (mark is '“' or '«' or '„' || start == block.Start || LooksIntroduced(text, start, block))
        {
            Add(start, block.End, block.End);
            return true;
        }

        return false;

        void Add(int from, int to, int innerEnd) => found.Add(new Quotation(
            TextSpan.Between(from, to), TextSpan.Between(from + 1, innerEnd), index, wasOpen && from == block.Start));
    }

    private static bool LooksIntroduced(string text, int start, TextSpan block)
    {
        var at = start - 1;
        while (at > block.Start && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at > block.Start && text[at] is ',' or ':';
    }

    private static bool Opens(string text, int at, TextSpan block)
    {
        var before = at > block.Start ? text[at - 1] : ' ';
        var after = at + 1 < block.End ? text[at + 1] : ' ';
        return text[at] switch
        {
            '“' or '«' or '„' => true,
            '"' => !char.IsWhiteSpace(after) && !char.IsLetterOrDigit(before),
            '‘' or '\'' => !char.IsLetterOrDigit(before) && before is not ('\'' or '’') && char.IsLetterOrDigit(after) && HasPartner(text, at, block),
            _ => false,
        };
    }

    private static bool Closes(string text, int at, char mark, TextSpan block)
    {
        var after = at + 1 < block.End ? text[at + 1] : ' ';
        return mark switch
        {
            '“' => text[at] is '”' or '"' && !char.IsLetterOrDigit(after),
            '„' => text[at] is '“' or '”',
            '«' => text[at] is '»',
            '"' => text[at] is '"' or '”' && !char.IsLetterOrDigit(after),
            _ => text[at] is '’' or '\'' && !char.IsLetterOrDigit(after) && !IsPluralPossessive(text, at),
        };
    }

    // "'tis" and "the '90s" open nothing: a single mark opens only where one closes before the paragraph ends.
    private static bool HasPartner(string text, int at, TextSpan block)
    {
        for (var end = at + 2; end < block.End; end++)
        {
            if (Closes(text, end, text[at], block))
            {
                return true;
            }

            if (text[end] is '“' or '”' or '"')
            {
                return false;
            }
        }

        return false;
    }

    // "the farmers' union": after an s, with a small letter behind the blank, a mark is more likely a possessive.
    private static bool IsPluralPossessive(string text, int at) =>
        text[at - 1] is 's' && at + 2 < text.Length && text[at + 1] == ' ' && char.IsLower(text[at + 2]);
}
