using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Reads whom the head of a comment says that it answers.</summary>
internal static partial class ReplyTarget
{
    /// <summary>The name after "in reply to", "replying to" or an arrow; null where <paramref name="text"/> holds none.</summary>
    public static string? NamedIn(string text)
    {
        var match = InReply().Match(text);
        return match.Success ? PersonName.OfCommenter(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(@"(?:in reply to|replying to|replied to|replies to|reply to|answering|antwort (?:an|auf)|als antwort auf|en respuesta a|en réponse à|↪|→|➜|⤷)\s*:?\s*@?(?<name>[^:\n]{1,60}?)\s*[)\]]?\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();
}
