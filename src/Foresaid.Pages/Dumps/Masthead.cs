using System.Text.RegularExpressions;

namespace Foresaid.Pages.Dumps;

/// <summary>What a site sets above a headline, as a browser copies it: a menu's words, the site's name, the way from the front page.</summary>
internal static partial class Masthead
{
    private const int LongestName = 60;
    private static readonly char[] _bars = ['|', '·', '•'];

    /// <summary>How many paragraphs stand before the headline, and the section that the way from the front page names; 0 and null where nothing does.</summary>
    public static (int Length, string? Section) Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var (at, section) = (0, default(string));
        while (at < paragraphs.Count - 1)
        {
            var (own, next) = (Way().Match(paragraphs[at].Text), Way().Match(paragraphs[at + 1].Text));
            if (own.Success || IsMenu(paragraphs[at].Text, 1))
            {
                at++;
            }
            else if ((next.Success || IsMenu(paragraphs[at + 1].Text, 2)) && paragraphs[at].Text.Length <= LongestName && at + 2 < paragraphs.Count)
            {
                // A site's name is known by the way, or the menu, that follows it.
                (own, at) = (next, at + 2);
            }
            else
            {
                break;
            }

            section = own.Success ? own.Groups["section"].Value.Trim() : section;
        }

        return (at, section);
    }

    // Words of menus are at least half of a menu.
    private static bool IsMenu(string text, int least)
    {
        var items = text.Split(_bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return items.Length >= least && items.Count(item => MenuWord().IsMatch(item)) * 2 >= items.Length;
    }

    [GeneratedRegex(@"^\s*(?:home|front page|start|startseite|accueil|inicio)\s*[>›»→/]\s*(?<section>[^>›»→/]{2,40}?)\s*(?:[>›»→/].{0,80})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Way();

    [GeneratedRegex(@"^(?:(?:menu|search|subscribe|sign in|sign up|log ?in|register|my account|account|home|skip to (?:main )?content|newsletters?|donate|advertisement|close|open menu|e-paper|today's paper|support us|shop|more)\s*){1,6}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MenuWord();
}
