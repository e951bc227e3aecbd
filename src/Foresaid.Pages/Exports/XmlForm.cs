using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Foresaid.Pages.Exports;

/// <summary>Parses XML as it is found: with HTML's entities, bare ampersands, and characters that XML forbids.</summary>
/// <remarks>No document type is ever followed: entities of its own are unknown, and nothing outside is fetched.</remarks>
internal static partial class XmlForm
{
    private const int DeepestNesting = 256;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
    };

    /// <summary>The name of the root element with its prefix, where <paramref name="text"/> is XML and no HTML; null otherwise.</summary>
    public static string? RootOf(string text)
    {
        var match = Root().Match(text);
        return match.Success && !match.Groups["name"].Value.Equals("html", StringComparison.OrdinalIgnoreCase) && (match.Groups["xml"].Success || Known().IsMatch(match.Groups["name"].Value))
            ? match.Groups["name"].Value
            : null;
    }

    /// <summary>The root of <paramref name="text"/>, or what is wrong with it and where.</summary>
    public static (XElement? Root, string Reason) Parse(string text)
    {
        text = ForbiddenNumber().Replace(Forbidden().Replace(text, ""), "\uFFFD");
        try
        {
            return (Load(text), "");
        }
        catch (XmlException)
        {
            try
            {
                return (Load(Repaired(text)), "");
            }
            catch (XmlException wrong)
            {
                return (null, $"The XML breaks off or is wrong in line {wrong.LineNumber}, character {wrong.LinePosition}: export it again.");
            }
        }
    }

    private static XElement Load(string text)
    {
        using var depth = XmlReader.Create(new StringReader(text), _settings);
        while (depth.Read())
        {
            if (depth.Depth > DeepestNesting)
            {
                throw new XmlException("It is nested too deeply.", null, ((IXmlLineInfo)depth).LineNumber, ((IXmlLineInfo)depth).LinePosition);
            }
        }

        using var reader = XmlReader.Create(new StringReader(text), _settings);
        return XElement.Load(reader);
    }

    private static string Repaired(string text) =>
        Ampersand().Replace(text, match => match.Groups["name"].Success && WebUtility.HtmlDecode(match.Value) is var known && known != match.Value ? known : "&amp;" + match.Value[1..]);

    /// <summary>What stands before the root is taken once and for all: it could be cut in countless ways.</summary>
    [GeneratedRegex(@"^\s*(?<xml><\?xml[^>]*>)?(?>(?:\s|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<>\[]*(?:\[[^\]]*\]\s*)?>)*)<(?<name>[A-Za-z_][\w.:-]*)", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex(@"^(?:rss|feed|rdf:RDF|disqus)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Known();

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,30});)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();

    /// <summary>Characters that XML forbids.</summary>
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    /// <summary>
    /// The same written by their numbers, and halves of surrogate pairs. Something has to stand in their place: what is left and right of one that is only taken out may be another.
    /// </summary>
    [GeneratedRegex(@"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]|6553[45])|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF]));", RegexOptions.CultureInvariant)]
    private static partial Regex ForbiddenNumber();
}
