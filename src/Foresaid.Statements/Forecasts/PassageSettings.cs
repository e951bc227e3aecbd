using System.Globalization;
using System.Text.RegularExpressions;
using Foresaid.Statements.Attributions;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Tells of every token of a passage whose words it belongs to.</summary>
internal sealed partial class PassageSettings
{
    private readonly Syntax _syntax;
    private readonly Passage _passage;
    private readonly AttributionIndex _attributed;
    private readonly Dictionary<int, bool> _isLongAgo = [];
    private readonly Dictionary<Attributed, Setting> _settings = new(ReferenceEqualityComparer.Instance);
    private Setting? _own;
    private PassageBlock? _ownBlock;

    /// <summary>Makes the settings of a passage.</summary>
    public PassageSettings(Syntax syntax, Passage passage, AttributionIndex attributed)
    {
        (_syntax, _passage, _attributed) = (syntax, passage, attributed);
    }

    /// <summary>Where a token of a block stands; null for tokens that are not read.</summary>
    public Setting? Of(int token, PassageBlock block)
    {
        var position = _syntax.Span(token).Start;
        if (block.Skipped.Any(skipped => skipped.Contains(position)))
        {
            return null;
        }

        if (_attributed.Innermost(token, token) is not { } attributed)
        {
            if (!ReferenceEquals(block, _ownBlock))
            {
                (_ownBlock, _own) = (block, new Setting([block.Span], false, false, _passage.Comment is not null, false, -1, null, _passage.Date?.Year));
            }

            return _own;
        }

        if (!_settings.TryGetValue(attributed, out var setting))
        {
            var isDirect = attributed.Quoted is Quoting.Direct;
            var isOld = !isDirect && (IsLongAgo(token) || attributed.Report.Cue >= 0 && IsLongAgo(attributed.Report.Cue));
            _settings[attributed] = setting = new Setting(attributed.Report.Content, !isDirect, isDirect, _passage.Comment is not null, isOld, attributed.Report.Cue, attributed, _passage.Date?.Year);
        }

        return setting;
    }

    // "In 2019 she said", "two years ago he swore", "I used to say", "she had always hoped", "he once wrote".
    private bool IsLongAgo(int token)
    {
        var sentence = _syntax.SentenceOf(token);
        if (!_isLongAgo.TryGetValue(sentence.Index, out var isLongAgo))
        {
            var match = LongAgo().Match(_syntax.Text.Read(sentence.Span));
            _isLongAgo[sentence.Index] = isLongAgo = match.Success && (!match.Groups["year"].Success || _passage.Date is { } today && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) < today.Year);
        }

        return isLongAgo;
    }

    [GeneratedRegex(@"(?<!\b(?:did|was|were|had)\s)\b(?:[Ii]n|[Bb]ack in|[Ss]ince)\s+(?:\w+\s+)?(?<year>(?:19|20)\d\d)\b|\b(?:years|decades|months)\s+ago\b|\bused\s+to\s+(?:say|think|believe)\b|\blast\s+(?:year|spring|summer|autumn|winter)\b|\bhad\s+(?:(?:once|always|often|long)\s+)?(?:promised|sworn|predicted|forecast|said|hoped|thought|believed)\b|\bonce\s+(?:promised|swore|predicted|said|hoped|thought|believed|wrote|told)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LongAgo();
}
