using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Causes;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>Reads one passage: its attributions first, then what each sentence says in whose voice.</summary>
internal sealed partial class PassageReader
{
    // So sure are the models seldom of a source that does not speak.
    private const double SureBelief = 0.9;

    private readonly StatementModels _models;
    private readonly Syntax _syntax;
    private readonly Passage _passage;
    private readonly RecordBook _records;
    private readonly int _narrator;
    private readonly AttributionIndex _attributed;
    private readonly Func<int, bool> _isQuoted;
    private readonly WindowChooser _windows;

    private PassageReader(PageTools page, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var (syntax, book) = (page.Syntax, page.Book);
        (_models, _syntax, _passage, _records) = (page.Models, syntax, passage, page.Records);
        _windows = new WindowChooser(syntax, page.Times, passage);
        _narrator = book.Narrator(passage.Narrator);
        book.Begin(passage.Blocks.IsEmpty ? 0 : passage.Blocks[0].Span.Start);
        _isQuoted = page.Tagger.IsQuoted;
        var attributed = AttributionBuilder.Build(page.Tagger, syntax, passage, quotations, book, _narrator);
        foreach (var one in attributed)
        {
            page.Records.Add(one);
        }

        // "I think" and "we expect" leave the claim with whoever narrates, and what somebody will say has not been said.
        _attributed = new AttributionIndex(syntax, [.. attributed.Where(one => !IsYetToBeSaid(one) && CanSpeak(one) && one.Speakers().Any(speaker => speaker != _narrator && !book.IsUnspecified(speaker)))]);
    }

    /// <summary>Reads a passage into the records.</summary>
    public static void Read(PageTools page, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var already = page.Records.Count;
        var reader = new PassageReader(page, passage, quotations);
        foreach (var block in passage.Blocks)
        {
            foreach (var sentence in page.Syntax.Sheet.SentencesIn(block.Span))
            {
                reader.ReadSentence(sentence, block);
            }
        }

        reader.AddReports();
        reader.AddCauses(already);
    }

    private bool IsYetToBeSaid(Attributed attributed) =>
        attributed.Report.Cue is >= 0 and var cue
        && _syntax.Children(cue).Any(child => _syntax.Relation(child) is "aux"
            && (_syntax.Lower(child) is "will" or "'ll" or "wo" or "may" or "might" or "shall" or "should" or "must" || attributed.Within is not null && _syntax.Lower(child) is "would" or "'d"));

    // Prices and jobs may mean something, but they do not speak; nobody says nothing; "you" have said it only if somebody says so.
    private bool CanSpeak(Attributed attributed)
    {
        if (attributed.Report.Source is not { } source)
        {
            return true;
        }

        var word = _syntax.Lower(source.Head);
        if (word is "nobody" or "none" or "anyone" or "anybody" or "everyone" or "everybody" or "you" or "neither" || _syntax.Lower(source.First) is "no")
        {
            return false;
        }

        return _syntax.Fine(source.Head) is not "NN" || SourceWords.People.Contains(_syntax.Lemma(source.Head)) || SourceWords.Bodies.Contains(_syntax.Lemma(source.Head)) || SourceWords.Governments.Contains(_syntax.Lemma(source.Head))
            || attributed.Quoted is not Quoting.Indirect || attributed.Report.Belief >= SureBelief;
    }

    private void ReadSentence(Sentence sentence, PassageBlock block)
    {
        var predictions = Distinct(ForecastFinder.Find(_syntax, sentence, token => SettingOf(token, block)));
        foreach (var prediction in predictions)
        {
            Add(prediction, block);
        }

        foreach (var clause in CausalLinkFinder.Find(_syntax, sentence))
        {
            if (SettingOf(clause.Anchor, block) is not null)
            {
                _records.Add(clause);
                _causes.Add(clause);
            }
        }
    }

    // A verb of expecting over a clause that itself looks ahead only colours it; two cues of one clause are one statement.
    private List<Prediction> Distinct(IReadOnlyList<Prediction> predictions)
    {
        var kept = new List<Prediction>();
        foreach (var prediction in predictions.OrderByDescending(prediction => prediction.Commitment < 0))
        {
            var isColour = prediction.Commitment >= 0 && kept.Any(other => _syntax.IsUnder(other.Head, prediction.Commitment) && other.Kind == StatementKind.Forecast);
            var isSame = kept.Any(other => Length(prediction) > 0 && Common(prediction, other) > 0.8 * Math.Max(Length(prediction), Length(other)));
            if (!isColour && !isSame)
            {
                kept.Add(prediction);
            }
        }

        kept.Sort((first, second) => first.Content[0].CompareTo(second.Content[0]));
        return kept;
    }

    private static int Length(Prediction prediction) => prediction.Content.Sum(span => span.Length);

    private static int Common(Prediction first, Prediction second) =>
        first.Content.Sum(one => second.Content.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));

    // The innermost attribution that holds most of what is predicted.
    private Attributed? Holding(Prediction prediction)
    {
        var owner = _attributed.Innermost(prediction.Head, prediction.Commitment) ?? _attributed.Innermost(prediction.Cue, prediction.Commitment);
        while (owner is not null && prediction.Content.Sum(span => owner.Report.Content.Sum(part => Math.Max(0, Math.Min(span.End, part.End) - Math.Max(span.Start, part.Start)))) * 2 < Length(prediction))
        {
            owner = owner.Within is { } around && _attributed.Contains(around) ? around : null;
        }

        return owner;
    }

    private Setting? SettingOf(int token, PassageBlock block)
    {
        var position = _syntax.Span(token).Start;
        if (block.Skipped.Any(skipped => skipped.Contains(position)))
        {
            return null;
        }

        var attributed = _attributed.Innermost(token, token);
        var isOld = SaysWhen(_syntax.Text.Read(_syntax.SentenceOf(token).Span)) || attributed is { Report.Cue: >= 0 } && SaysWhen(_syntax.Text.Read(_syntax.SentenceOf(attributed.Report.Cue).Span));
        return attributed is null
            ? new Setting([block.Span], false, false, _passage.Comment is not null, false, -1)
            : new Setting(attributed.Report.Content, attributed.Quoted is not Quoting.Direct, attributed.Quoted is Quoting.Direct, _passage.Comment is not null, isOld && attributed.Quoted is not Quoting.Direct, attributed.Report.Cue);
    }

    // "In 2019 she said", "two years ago he swore", "I used to say", "she had always hoped", "he once wrote".
    private bool SaysWhen(string sentence)
    {
        var match = LongAgo().Match(sentence);
        return match.Success && (!match.Groups["year"].Success || _passage.Date is { } today && int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture) < today.Year);
    }

    [GeneratedRegex(@"\b(?:[Ii]n|[Bb]ack in|[Ss]ince)\s+(?:\w+\s+)?(?<year>(?:19|20)\d\d)\b|\b(?:years|decades|months)\s+ago\b|\bused\s+to\s+(?:say|think|believe)\b|\blast\s+(?:year|spring|summer|autumn|winter)\b|\bhad\s+(?:(?:once|always|often|long)\s+)?(?:promised|sworn|predicted|forecast|said|hoped|thought|believed)\b|\bonce\s+(?:promised|swore|predicted|said|hoped|thought|believed|wrote|told)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LongAgo();

    private void Add(Prediction prediction, PassageBlock block)
    {
        var setting = SettingOf(prediction.Cue, block)!;
        var owner = _attributed.OfCue(prediction.Commitment);
        owner ??= Holding(prediction);
        var (condition, conditionRule) = ConditionFinder.Find(_syntax, prediction.Head, setting.Inside);
        var certainty = prediction.Kind is StatementKind.Recommendation ? null : CertaintyFinder.Find(_syntax, prediction, Colour(prediction, owner));
        var chosen = _windows.Of(prediction, condition, setting);
        var window = chosen?.Window;
        var content = WithCondition(prediction.Content, condition);
        var happens = certainty?.Happens ?? prediction.Denial < 0;
        List<TextSpan> aside = [.. condition, .. certainty?.Certainty.Phrase ?? [], .. window?.Phrase ?? []];
        var why = ImmutableArray.CreateBuilder<Evidence>();
        why.Add(new Evidence("kind", prediction.Rule, _syntax.Span(prediction.Cue)));
        why.Add(owner is null
            ? new Evidence("speaker", "narrator's own voice", null)
            : new Evidence("speaker", owner.SpeakerRule, owner.Report.Source is { } source ? _syntax.Span(source.First, source.Last) : null));
        AddIf(prediction.Denial >= 0, "polarity", "denial", prediction.Denial >= 0 ? _syntax.Span(prediction.Denial) : null);
        AddIf(certainty is not null, "certainty", certainty?.Rule, certainty is { } read ? First(read.Certainty.Phrase) : null);
        AddIf(!condition.IsEmpty, "condition", conditionRule, First(condition));
        AddIf(window is not null, "window", chosen?.Rule, window is { } found ? First(found.Phrase) : null);
        _records.Add(new Statement
        {
            Id = "",
            Kind = prediction.Kind,
            Speaker = SourceBook.IdOf(owner?.Speaker ?? _narrator),
            Chain = Chain(owner),
            Attribution = owner is null ? null : _records.IdOf(owner),
            Content = content,
            Quoted = QuotingOf(prediction, owner),
            Event = EventWording.Of(_syntax, prediction, aside),
            Happens = happens,
            Certainty = certainty?.Certainty,
            Condition = condition,
            Window = window,
            Comment = _passage.Comment,
            Checkable = window is { To: not null } ? Checkable.Dated : IsVague(prediction, chosen) ? Checkable.Vague : Checkable.Open,
            Confidence = Confidences.Of(prediction, owner, _passage.Comment is not null),
            Why = why.ToImmutable(),
        });

        void AddIf(bool holds, string part, string? rule, TextSpan? words)
        {
            if (holds)
            {
                why.Add(new Evidence(part, rule!, words));
            }
        }
    }

    private static TextSpan? First(ImmutableArray<TextSpan> spans) => spans is [var first, ..] ? first : null;

    // A statement is vague where its window is a manner of speaking, or where it says only what may be, at no time.
    private static bool IsVague(Prediction prediction, ChosenWindow? chosen) =>
        chosen is { IsManner: true } || prediction.Kind is StatementKind.Forecast && prediction.CueWords is "may" or "might" or "could" && chosen is null;

    private ImmutableArray<string> Chain(Attributed? owner) =>
        owner is null ? [SourceBook.IdOf(_narrator)] : [.. owner.Speakers().Append(_narrator).Distinct().Select(SourceBook.IdOf)];

    private Quoting QuotingOf(Prediction prediction, Attributed? owner)
    {
        if (owner is null)
        {
            return Quoting.Own;
        }

        // Of an attribution that mixes, a clause may be all quotation or none of it.
        var isCommitted = prediction.Commitment >= 0 && owner.Report.Cue == prediction.Commitment;
        return owner.Quoted is Quoting.Mixed && !isCommitted ? QuotationFinder.QuotingOf(_syntax, prediction.Content, _isQuoted) : owner.Quoted;
    }

    private (string, int)? Colour(Prediction prediction, Attributed? owner)
    {
        for (var (at, steps) = (prediction.Head, 0); steps < 8 && _syntax.Head(at) is >= 0 and var above; at = above, steps++)
        {
            if (_syntax.Relation(at) is not ("ccomp" or "xcomp" or "parataxis" or "conj" or "csubj"))
            {
                break;
            }

            if (Phrase(above) is { } phrase)
            {
                return (phrase, above);
            }
        }

        foreach (var child in _syntax.Children(prediction.Head))
        {
            if (_syntax.Relation(child) == "parataxis" && Phrase(child) is { } phrase)
            {
                return (phrase, child);
            }
        }

        return owner?.Report.Cue is >= 0 and var cue && Phrase(cue) is { } ofCue ? (ofCue, cue) : null;

        string? Phrase(int verb) => _syntax.Tag(verb) is not UniversalTag.Verb ? null
            : ForecastWords.Commitments.GetValueOrDefault(_syntax.Lemma(verb)) ?? ForecastWords.Colours.GetValueOrDefault(_syntax.Lemma(verb)) ?? (_syntax.Lemma(verb) == "warn" ? "warn" : null);
    }

    private static ImmutableArray<TextSpan> WithCondition(ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> condition)
    {
        var extra = condition.Where(span => !content.Any(part => part.Overlaps(span))).ToList();
        return extra.Count == 0 ? content : [.. content.Concat(extra).Order()];
    }

    // What is attributed and looks at nothing ahead is an assessment or a report.
    private void AddReports()
    {
        foreach (var attributed in _attributed.All)
        {
            var content = attributed.Report.Content;
            if (_records.HasStatement(attributed) || _attributed.Inside(attributed).Any(inner => inner.Report.Length * 2 > attributed.Report.Length))
            {
                continue;
            }

            var spans = content.Select(span => _syntax.Text.Trimmed(span)).Where(span => !span.IsEmpty).ToImmutableArray();
            if (spans.Sum(span => span.Length) < 12)
            {
                continue;
            }

            var lemma = attributed.Report.Cue >= 0 ? _syntax.Lemma(attributed.Report.Cue) : "";
            var isBelief = lemma is "think" or "believe" or "argue" or "reckon" or "suggest" or "doubt" or "insist" or "claim" or "contend" or "maintain" or "suspect" or "assume" or "conclude" or "estimate" or "consider" or "judge";
            var colour = ForecastWords.Colours.GetValueOrDefault(lemma) ?? ForecastWords.Commitments.GetValueOrDefault(lemma);
            var reading = colour is null ? null : CertaintyScale.Current.Find(colour);
            var chosen = _windows.OfContent(spans);
            var window = chosen?.Window;
            _records.Add(new Statement
            {
                Id = "",
                Kind = isBelief ? StatementKind.Assessment : StatementKind.Report,
                Speaker = SourceBook.IdOf(attributed.Speaker),
                Chain = Chain(attributed),
                Attribution = _records.IdOf(attributed),
                Content = spans,
                Quoted = attributed.Quoted,
                Event = EventWording.Plain(_syntax.Text, spans),
                Happens = reading?.Happens ?? true,
                Certainty = isBelief && reading is not null ? new Certainty([_syntax.Span(attributed.Report.Cue)], reading.Low, reading.Best, reading.High, CertaintyScale.Current.Version) : null,
                Comment = _passage.Comment,
                Window = window,
                Checkable = window is { To: not null } ? Checkable.Dated : Checkable.Open,
                Confidence = Confidences.OfReport(attributed),
                Why =
                [
                    new Evidence("kind", isBelief ? "belief that looks at nothing ahead" : "attributed content that looks at nothing ahead", First(attributed.Report.CueSpans)),
                    new Evidence("speaker", attributed.SpeakerRule, attributed.Report.Source is { } source ? _syntax.Span(source.First, source.Last) : null),
                    .. chosen is null ? (Evidence[])[] : [new Evidence("window", chosen.Rule, First(chosen.Window.Phrase))],
                ],
            });
        }
    }
}
