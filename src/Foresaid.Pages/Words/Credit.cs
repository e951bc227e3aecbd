using System.Text.RegularExpressions;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Words;

/// <summary>Parts a picture's caption from its credit.</summary>
internal static partial class Credit
{
    private const int LongestCredit = 120;
    private const int LongestLine = 1000;

    /// <summary>The picture that <paramref name="line"/> describes: caption without label, credit without label.</summary>
    /// <remarks>
    /// A label at the start ("Picture:", "[Image: ...]") is dropped; the last "Photo: NAME", "(Image: NAME)",
    /// "Author: NAME", "© NAME" or "NAME/Agency" after it is the credit.
    /// </remarks>
    public static ImageDraft Split(string line)
    {
        var text = Blank.Fold(line);
        text = text is ['[', .., ']'] or ['(', .., ')'] ? text[1..^1].Trim() : text;
        text = Label().Replace(text, "");
        var match = Trailing().Match(text);
        return match.Success && match.Groups["name"].Length <= LongestCredit && match.Index > 0
            ? new ImageDraft(text[..match.Index].TrimEnd(' ', '|', '(', '[', '-', '–', '—', '/').Trim(), Name(match.Groups["name"].Value))
            : new ImageDraft(text, null);
    }

    /// <summary>Whether <paramref name="line"/> is a caption: it starts with a picture's label or ends with a credit in brackets.</summary>
    public static bool IsCaption(string line) => line.Length <= LongestLine && (Labelled().IsMatch(line) || Bracketed().IsMatch(line));

    /// <summary>Whether <paramref name="line"/> is nothing but a credit ("Photo: NAME", "Photograph by NAME").</summary>
    public static bool IsOnlyCredit(string line) => line.Length <= LongestCredit && OnlyCredit().IsMatch(line);

    /// <summary>The name in a credit line, without label and brackets; null where none is left.</summary>
    public static string? Name(string? credit)
    {
        var name = Blank.Fold(credit);
        name = name is ['[', .., ']'] or ['(', .., ')'] ? name[1..^1].Trim() : name;
        name = CreditLabel().Replace(name, "").Trim(' ', '.', ',', ';', ':', '|', '(', ')', '[', ']', '-', '–', '—');
        return name.Length == 0 ? null : name;
    }

    private const string Labels = @"(?:photo(?:graph)?(?:er|s|y)?|image|picture|pic|credit|source|illustration|graphic|graphics|map|author|courtesy(?: of)?|video|still|foto|bild|quelle|copyright|cartoon|drawing)";

    [GeneratedRegex(@"^\W{0,2}(?:(?:photos?|images?|pictures?|fotos?|bild(?:er)?|titelbild|beitragsbild|bildquelle|crédits?(?: photos?)?|credits?|photo credits?|bildnachweis|illustrations?)\s*:|photograph by|photo by|image via|©)\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyCredit();

    [GeneratedRegex(@"^\W{0,2}(?:photo(?:graph)?|image|picture|pic|caption|illustration|foto|bild|cartoon)\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W{0,2}(?:photo(?:graph)?|image|picture|pic|caption|illustration|foto|bild|cartoon)\s*:\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[(\[]\s*(?:(?:" + Labels + @")(?:\s+(?:credit|by|courtesy))?\s*[:/]|©|photo by )[^()\[\]]{2,100}[)\]]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=[.!?’”""')\]\p{L}\d])[\s|–—-]*[(\[]?\s*(?<=[\s(\[|])(?:(?:" + Labels + @")(?:\s+(?:credit|by|courtesy))?\s*(?::|/(?=\s))|photo(?:graph)? by |courtesy of |©|\(c\))\s*(?<name>[^:()\[\]]{2,120})[)\]]?\s*\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^\W*(?:" + Labels + @")(?:\s+(?:credit|by|courtesy|source))?\s*[:/]\s*|^\W*(?:photo(?:graph)?|image|picture|illustration) by\s+|^courtesy of\s+|^\W*(?:©|\(c\))\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CreditLabel();
}
