using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Drafts;

/// <summary>Finds the questions and answers among the blocks of a body.</summary>
internal static partial class Interview
{
    private const int LeastTurns = 3;

    /// <summary>
    /// <paramref name="body"/> with questions and answers marked, where it says who speaks ("Q:", "A:", "NAME:" at least three
    /// times) or sets a dialogue in dashes; otherwise as it is.
    /// </summary>
    public static ImmutableArray<BlockDraft> Mark(ImmutableArray<BlockDraft> body) => Dashed(Named(body));

    private static ImmutableArray<BlockDraft> Named(ImmutableArray<BlockDraft> body)
    {
        var turns = body.Select(block => Turn().Match(block.Text)).Where(match => match.Success).ToList();
        var speakers = turns.Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (turns.Count < LeastTurns || speakers.Count is < 2 or > 6)
        {
            return body;
        }

        var questioner = speakers.FirstOrDefault(name => name is "Q" or "Question")
            ?? speakers.MaxBy(name => turns.Count(match => match.Groups["name"].Value == name && match.Groups["text"].Value.EndsWith('?')));
        return [.. body.Select(block => Turn().Match(block.Text) is { Success: true } match
            ? block with
            {
                Kind = match.Groups["name"].Value == questioner ? BlockKind.Question : BlockKind.Answer,
                Speaker = match.Groups["name"].Value is "Q" or "A" or "Question" or "Answer" ? null : match.Groups["name"].Value,
                Text = match.Groups["text"].Value,
            }
            : block)];
    }

    /// <summary>A list item that asks, followed by one that does not, is a dialogue.</summary>
    private static ImmutableArray<BlockDraft> Dashed(ImmutableArray<BlockDraft> body)
    {
        var marked = body.ToBuilder();
        for (var at = 0; at + 1 < marked.Count; at++)
        {
            if (marked[at] is { Kind: BlockKind.ListItem, IsRepeat: false } question && question.Text.EndsWith('?') && marked[at + 1].Kind == BlockKind.ListItem && !marked[at + 1].Text.EndsWith('?'))
            {
                marked[at] = question with { Kind = BlockKind.Question };
                marked[at + 1] = marked[at + 1] with { Kind = BlockKind.Answer };
            }
        }

        return marked.ToImmutable();
    }

    [GeneratedRegex(@"^(?<name>Q|A|Question|Answer|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})\s?:\s+(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Turn();
}
