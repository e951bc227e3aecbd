using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds the captions of an article's pictures.</summary>
internal static partial class ImageFinder
{
    private const int LeastCaption = 5;
    private const int LongestCaption = 600;
    private const int LongestUnmarked = 150;

    /// <summary>
    /// The smallest element around each picture that holds words and no more words than a caption; a picture without visible words
    /// gives nothing. Also returns the elements, whose words are not of the body.
    /// </summary>
    public static (ImmutableArray<ImageDraft> Images, HashSet<Node> Boxes) Find(NodeList page, Func<Node, bool> skip, Node? title)
    {
        var images = new List<ImageDraft>();
        var boxes = new HashSet<Node>();
        foreach (var node in page.Inside(page.Root, skip))
        {
            if (node.Name is "img" or "picture" or "figure" && !boxes.Any(box => box.Holds(node)) && Box(page, node, title) is { } box)
            {
                boxes.Add(box);
                if (Draft(page, box) is { Caption.Length: >= LeastCaption } draft)
                {
                    images.Add(draft);
                }
            }
        }

        return ([.. images.DistinctBy(image => image.Caption)], boxes);
    }

    private static Node? Box(NodeList page, Node image, Node? title)
    {
        for (var node = image.Name == "figure" ? image : image.Parent; node is not null && node.Name is not ("body" or "article" or "main" or "section" or "td" or "li"); node = node.Parent)
        {
            if (node.Length > LongestCaption || (title is not null && node.Holds(title)))
            {
                return null;
            }

            if (node.Length >= LeastCaption || node.Name == "figure")
            {
                return node.Length >= LeastCaption && IsBox(page, node) && node.LinkLength * 2 < node.Length + 20 && !node.Called(NoBox()) ? node : null;
            }
        }

        return null;
    }

    /// <summary>
    /// A figure with a picture, an element that holds something called a caption, or one called a picture's whose words are few:
    /// themes call whole sections "image" too.
    /// </summary>
    private static bool IsBox(NodeList page, Node node) => node.Name == "figure"
        ? page.Inside(node).Any(inside => inside.Name is "img" or "picture" or "figcaption")
        : page.Inside(node).Any(inside => inside.Name == "figcaption" || (!inside.IsText && inside.Length > 0 && inside.Called(CaptionMark())))
            || node.Called(CaptionMark()) || (node.Length <= LongestUnmarked && node.Called(BoxMark()));

    private static ImageDraft? Draft(NodeList page, Node box)
    {
        var caption = page.Inside(box).FirstOrDefault(node => node.Name == "figcaption" && node.Length >= LeastCaption) ?? box;
        var credit = page.Inside(caption).FirstOrDefault(node => !node.IsText && node.Called(CreditMark()) && node.Length is > 2 and <= 150 && node.Length < caption.Length)
            ?? page.Inside(box).FirstOrDefault(node => !node.IsText && node != caption && node.Called(CreditMark()) && node.Length is > 2 and <= 150);
        if (credit is null)
        {
            return Credit.Split(page.TextOf(caption));
        }

        var words = Label().Replace(page.TextOf(caption, node => node == credit), "");
        return new ImageDraft(words.TrimEnd(' ', '|', '-', '–', '—', '('), Credit.Name(page.TextOf(credit)));
    }

    [GeneratedRegex(@"(?<![a-z])(?:caption\w*|wp-caption\w*|image\w*|img\w*|photo\w*|picture\w*|figure\w*|fig|media\w*|inline-image|hero\w*|lead-art|bild\w*|legend|cap)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BoxMark();

    [GeneratedRegex(@"(?<![a-z])(?:(?:wp-|image-|photo-|img-|media-|figure-)?captions?(?:-text)?|cap|legend|fig-t|bildunterschrift|bildtext)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionMark();

    [GeneratedRegex(@"(?<![a-z])(?:author\w*|avatar\w*|byline|logo|profile|bio|comment\w*|related\w*|teaser\w*|promo\w*|card|ad|ads|advert\w*|share|social|nav|menu|banner)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NoBox();

    [GeneratedRegex(@"(?<![a-z])(?:credits?|credittext|copyright|copyrightholder|photo-credit|photocredit|image-credit|photographer|cr|src|source|attribution|courtesy|byline|author)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CreditMark();

    [GeneratedRegex(@"\s*(?:\(\s*)?(?:photo|image|picture|photograph|credit|source)s?\s*[:/]?\s*(?:\))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
