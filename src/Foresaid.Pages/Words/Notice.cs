using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Tells what a page says about itself, or asks of its reader, from the article.</summary>
internal static partial class Notice
{
    private const int LongestLead = 240;
    private const int LongestNotice = 2000;

    /// <summary>Whether <paramref name="text"/> is a notice wherever it stands: a pointer to other stories, a box, an appeal.</summary>
    public static bool IsOne(string text) =>
        (text.Length <= LongestLead && Pointer().IsMatch(text)) || (text.Length <= LongestNotice && IsAppeal(text));

    /// <summary>Whether <paramref name="text"/> is a notice if it stands after the article's last paragraph.</summary>
    public static bool IsTail(string text) => text.Length <= LongestNotice && (IsOne(text) || Legal().IsMatch(text) || Contact().IsMatch(text) || Closing().IsMatch(text));

    /// <summary>Whether <paramref name="text"/> heads a list of other stories.</summary>
    public static bool IsMoreHeading(string text) => text.Length <= 80 && MoreHeading().IsMatch(text);

    private static bool IsAppeal(string text) =>
        (Appeal().Count(text) >= 2 && ToReader().IsMatch(text)) || (text.Length <= LongestLead && Subscribe().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:read (?:also|next|more|on|this|the full)|also read|see also|also in|also on|related(?: (?:articles?|stories|posts|content|topics|reading|links))?\s*(?::|$)|more (?:from|in|on|about|stories|news)\b.{0,60}$|further reading|recommended|you (?:may|might) also (?:like|enjoy)|most (?:read|popular)|don['’]t miss|in other news|advertisement|sponsored|anzeige|werbung|publicité|publicidad|lesen sie auch|lies auch|mehr zum thema|lea también|lea más|lire aussi|leggi anche|skip to|share (?:this|on)|follow us|click here|tell us\s*:|listen\s*:|watch\s*:|photo gallery|subscribe (?:now|to|today|here)|sign up|log ?in to|continue reading|story continues)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\b(?:donat\w+|support us|support our|supporters?|subscri\w+|newsletter|sign up|membership|become a member|non-?profit|independent journalism|keep us|favou?r to ask|fund\w* our|patreon|paypal|contribut\w+ to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Appeal();

    [GeneratedRegex(@"\b(?:please|consider|click|if you (?:like|value|enjoy|appreciate)|help (?:us|keep)|support (?:us|our)|join us|become an?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToReader();

    [GeneratedRegex(@"\b(?:subscribers (?:receive|get|can)|subscribe (?:to|now|before|today)|sign up (?:for|and|to)|(?:join|get) our (?:newsletter|mailing)|our (?:\w+ )?(?:newsletter|e-?mail|letter) (?:will|arrives|brings)|delivered to your inbox|in your inbox|unsubscribe|(?:abonnieren sie|jetzt abonnieren)|melden sie sich)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subscribe();

    [GeneratedRegex(@"©|\(c\)\s|\ball rights reserved\b|\b(?:redistribut|republicat|reproduct|republish)\w*|\bcopyright\b|\bour standards\b|\bterms (?:of use|and conditions)\b|\bprivacy policy\b|\bclients (?:will|can|may)\b|\bviews expressed\b|\balle rechte vorbehalten\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Legal();

    [GeneratedRegex(@"\S+@\S+\.\w+|\bwrite to (?:us|him|her|them|the editor|the author)\b|\bcontact (?:us|the author)\b|\bfollow (?:him|her|them|the author)\b|\bleave us\b|\bwe will (?:text|e-?mail|answer|send) you\b|\bgot a (?:tip|question|story)\b|\bcorrect a mistake\b|\breport an? (?:error|mistake)\b|\bspotted an? (?:error|mistake)\b|\(\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\bcomments?\b.{0,30}\b(?:close[sd]?|closing|open|moderated|switched off|disabled)\b|^be (?:polite|kind|civil)|\b(?:next|coming|new) issue\b|\bnext (?:edition|update|bulletin)\b|\bfurther update\b|\bwill (?:next )?appear on\b|\b(?:is|are) published (?:by|every)\b|\bpast issues\b|\bnewsletter\b|\bsubscri\w+\b|\bdonat\w+\b|\bread next\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*(?:more (?:from|in|on|about|stories|news|to read|conversations|opinion)\b|related\b|read (?:next|more|also)\b|also (?:in|on|read)\b|most (?:read|popular|viewed)\b|you (?:may|might) also|recommended\b|similar\b|latest\b|trending\b|popular\b|editor['’]s? picks|elsewhere\b|further reading|see also|in this issue|what to read|about the authors?|tags?\W*$|weitere (?:themen|artikel|informationen|infos|beiträge|meldungen|nachrichten|links|aktuelle)|mehr (?:themen|zum|aus|artikel|infos|lesen)|auch interessant|meist ?gelesen|verwandte|ähnliche|schlagwort|themen\W*$|das könnte|lesen sie|lies auch|weiterlesen|weiterführende|schon gelesen|über den autor|zum autor|kommentare\W*$|veja também|leia (?:também|mais)|ver también|te puede interesar|lea también|temas\W*$|à lire|à découvrir|lire aussi|sur le même|potrebbe|leggi anche)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MoreHeading();
}
