using System.Text.RegularExpressions;

namespace Foresaid.Pages.Dumps;

/// <summary>The bullet or number that a line begins with.</summary>
/// <param name="Bullet">The bullet; null where there is none.</param>
/// <param name="Number">The number as "4.1"; null where there is none.</param>
/// <param name="Rest">The line's words after both.</param>
internal readonly partial record struct ListMark(string? Bullet, string? Number, string Rest)
{
    /// <summary>How many columns deeper a repeated bullet ("**", "--") sets the line.</summary>
    public int Depth => Bullet is null ? 0 : (Bullet.Length - 1) * 2;

    /// <summary>Whether the line begins with a bullet or a number.</summary>
    public bool IsItem => Bullet is not null || Number is not null;

    /// <summary>Reads the mark of <paramref name="text"/>.</summary>
    public static ListMark Of(string text)
    {
        var match = Mark().Match(text);
        return new ListMark(
            match.Groups["bullet"].Success ? match.Groups["bullet"].Value : null,
            match.Groups["number"].Success ? match.Groups["number"].Value : null,
            text[match.Length..]);
    }

    [GeneratedRegex(@"^(?:(?<bullet>(?<mark>[*•·‣▪▸▹►◦○●◆■□⁃∙+–—-])\k<mark>{0,9}|[↳→➜⤷➥]|[oO»](?=\s{1,4}\p{L}))\s+)?(?:(?:[(\[]?(?<number>\d{1,4}(?:\.\d{1,3})*)[.)\]](?![\d])|#(?<number>\d{1,5}(?:\.\d{1,3})*)[.):]?(?=\s))\s+(?!\p{L}+\.?\s\d{4}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
