using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Words;

/// <summary>Cleans the names of writers as pages print them.</summary>
internal static partial class PersonName
{
    private const int LongestName = 120;
    private const int LongestByline = 500;
    private const int MostSmallWords = 3;

    /// <summary>The name in a byline: without "By", trailing role, place and punctuation; null where no name is left.</summary>
    /// <remarks>"By ANNA BERG, crime reporter" gives "Anna Berg"; several names stay joined as the page joins them.</remarks>
    public static string? OfByline(string? byline)
    {
        if (byline is null or { Length: > LongestByline })
        {
            return null;
        }

        var name = Blank.Fold(byline);
        name = Lead().Replace(Archive().Replace(name, ""), "");
        name = Contact().Replace(name, "");
        name = Role().Replace(name, "");
        name = DateFinder.First(name) is { Start: > 0 } date ? BeforeDate().Replace(name[..date.Start], "") : name;
        name = name.Trim(' ', ',', '.', ';', ':', '|', '·', '-', '–', '—', '•', '(', ')', '/', '»', '«', '~', '→', '›', '+').Trim();
        name = Initials().IsMatch(Blank.Fold(byline)) && name.Length > 0 && byline.Contains(name + ".", StringComparison.Ordinal) ? name + "." : name;
        return name.Length is 0 or > LongestName || !name.Any(char.IsLetter) || IsSentence(name) || NoName().IsMatch(name) ? null : Cased(name);
    }

    /// <summary>The name of a commenter: without "says", badges and, before a full name, a title; null where none is left.</summary>
    public static string? OfCommenter(string? author)
    {
        if (author is null or { Length: > LongestByline })
        {
            return null;
        }

        var name = Blank.Fold(author).TrimStart('@', ' ');
        name = Says().Replace(name, "");
        name = Badge().Replace(name, "").Trim(' ', ',', ':', '|', '·', '-', '–', '—', '•', '»');
        name = Portrait().Replace(TitleBeforeFullName().Replace(name, ""), "");
        name = Doubled().Replace(name, "$1");
        return name.Length is 0 or > LongestName ? null : name;
    }

    /// <summary>Whether <paramref name="text"/> could be a person's name: two to four capitalised words.</summary>
    public static bool IsLikely(string text) => Likely().IsMatch(text) && !Institution().IsMatch(text);

    /// <summary>The items of a list of sections or tags, in order, each once.</summary>
    public static ImmutableArray<string> Items(string list) =>
        [.. list.Split([',', ';', '|', '/', '·', '•', '#'], StringSplitOptions.RemoveEmptyEntries)
            .Select(item => Blank.Fold(item).TrimEnd('.').Trim()).Where(item => item.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether <paramref name="text"/> has too many small words for names: "Easter, I should say, and I doubt it".</summary>
    private static bool IsSentence(string text) => text.Split(' ').Count(word => word.Length > 0 && char.IsLower(word[0]) && !Connector().IsMatch(word)) >= MostSmallWords;

    /// <summary>A name printed in capitals, in upper and lower case; any other as it is.</summary>
    private static string Cased(string name) => name.Length > 3 && name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower)
        ? string.Join(' ', name.Split(' ').Select(word => word is "AND" ? "and" : CasedWord(word)))
        : name;

    private static string CasedWord(string word) => string.Join('-', word.Split('-').Select(part =>
        part is { Length: < 2 } or [_, '.'] ? part : part[..1] + part[1..].ToLowerInvariant()));

    [GeneratedRegex(@"^\W*(?:(?:an? )?(?:interview|analysis|story|report|reporting|reported|text|words|photos? and text|text and photos?|written|posted|published|opinion|comment|review|guest post|article|edited|column|veröffentlicht|geschrieben|ein beitrag)\s+)?(?:by|von|por|par|di|door|af|av)\s*:?\s+|^(?:author|autor|autorin|auteur|reporter|editor|byline)\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    /// <summary>What a link to all of a writer's articles says around the name.</summary>
    [GeneratedRegex(@"^(?:zeige |view |see |show )?(?:alle|all|more|weitere)\s+(?:beiträge|artikel|posts|articles|stories)\s+(?:von|by|from)\s+|\s+(?:alle artikel|all articles|profil|profile|kontakt)$|^(?:erstellt|eingestellt|gespeichert|veröffentlicht|bereitgestellt|verfasst|interview|text|autor(?:in)?|redaktion|posted|submitted)(?:\s+(?:von|by|durch)|\s*:)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    [GeneratedRegex(@"[\s,|·–—-]*(?:\b(?:am|on|le|vom|at|published|updated|posted|el|il|op)\b\s*)?(?:\p{L}{2,10}day|\p{L}{4,9}tag|mon|tue|wed|thu|fri|sat|sun)?[\s,.|·–—-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"\s*[(<\[]?\s*(?:\S+@\S+\.\S+|https?://\S+|@\w+)\s*[)>\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\s*(?:,\s*(?:[\p{L}'’&-]+\s+){0,4}(?:reporter|correspondent|editor|writer|columnist|staff|chief|analyst|bureau|desk|contributor|producer|journalist|critic|director|professor)\b.*|\s*[|·•].*|\s[–—-]\s.*|\s+in\s+\p{Lu}[\p{L} .-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:and|und|y|et|e|de|del|della|di|da|dos|von|van|vom|der|den|la|le|el|al|bin|ibn|zu|the|of|for|with|mit|für|im|in|à|avec|con|u|i)$", RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    [GeneratedRegex(@"(?:^|\s)\p{Lu}\.\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:admin|administrator|editor|staff|webmaster|unknown|anonymous|none|null|no author|wordpressadmin|the .*(?:bureau|desk|team)|our .*)$|https?:|www\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\s+(?:says|said|writes|wrote|replied|replies|commented|posted|sagt|sagte|schreibt|schrieb|meint|dijo|dice|escribió|dit|a dit|a écrit|scrive|ha scritto|diz|disse|napisał\(?a?\)?|skriver|zegt|schreef|on)\s*(?::|\.{3}|…)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    [GeneratedRegex(@"\s*[\[(](?:the )?(?:author|mod|moderator|staff|op|editor|writer|verified|admin|journalist|reporter|team|host|subscriber|member|guest)[\])]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Badge();

    /// <summary>What a picture of the writer leaves in a copied text: "Avatar NAME", "NAME's avatar NAME".</summary>
    [GeneratedRegex(@"^(?:.{0,40}['’]s )?(?:avatar|profile picture|gravatar)(?: (?:of|for))?\s+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Portrait();

    [GeneratedRegex(@"^(\S+ \S.{0,40}) \1$", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^(?:Dr|Prof|Sr|Fr|Rev|Mr|Mrs|Ms|Sir|Dame|Lady|Lord|Professor|Father|Sister)\.?\s+(?=\p{L}[\p{L}.'’-]*\s+\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex TitleBeforeFullName();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’-]*\s+)(?:(?:de|da|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|y|e|zu|dos)\s+){0,2}(?:\p{Lu}[\p{L}.'’-]*\s*){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Likely();

    [GeneratedRegex(@"\b(?:The|Daily|News|Times|Post|Courier|Herald|Gazette|Review|Journal|Tribune|Observer|Telegraph|Weekly|Magazine|Press|Register|Ledger|Chronicle|Wire|Agency|Radio|Today|Online|Lantern|Mail|Star|Sun|Globe|Bulletin|Sentinel|Examiner|Standard|Advertiser|Argus)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();
}
