using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Causes;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Conditions;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>Reads one passage: its attributions first, then what each sentence says in whose voice.</summary>
internal sealed class PassageReader
{
    private readonly StatementModels _models;
    private readonly Syntax _syntax;
    private readonly Passage _passage;
    private readonly RecordBook _records;
    private readonly int _narrator;
    private readonly AttributionIndex _attributed;
    private readonly ImmutableArray<Attributed> _outer;
    private readonly SourceBook _book;
    private readonly Func<int, bool> _isQuoted;
    private readonly SpeakerChain _chain;
    private readonly PassageSettings _settings;
    private readonly HashSet<int> _reporting;
    private readonly HashSet<string> _spoken;
    private readonly WindowChooser _windows;
    private readonly ConditionChooser _conditions;
    private readonly CausalStatements _causes;

    private PassageReader(PageTools page, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var (syntax, book) = (page.Syntax, page.Book);
        (_models, _syntax, _passage, _records) = (page.Models, syntax, passage, page.Records);
        _windows = new WindowChooser(syntax, page.Times, passage);
        _conditions = new ConditionChooser(syntax, page.Conditions, passage);
        (_book, _narrator) = (book, book.Narrator(passage.Narrator));
        book.Begin(passage.Blocks.IsEmpty ? 0 : passage.Blocks[0].Span.Start);
        (_isQuoted, _chain) = (page.Tagger.IsQuoted, new SpeakerChain(_narrator, book.IsUnspecified));
        var attributed = AttributionBuilder.Build(page.Models.FreeSpeech, page.Tagger, syntax, passage, quotations, book, _narrator);
        foreach (var one in attributed)
        {
            page.Records.Add(one);
        }

        // "I think" and "we expect" leave the claim with whoever narrates, and what somebody will say has not been said.
        _attributed = new AttributionIndex(syntax, [.. attributed.Where(one => ClaimOwners.IsOfAnother(syntax, one, _narrator, book))]);
        _outer = [.. _attributed.All.Where(one => one.Within is null)];
        _causes = new CausalStatements(syntax, page.Records, _attributed, _chain, passage, _windows);
        _reporting = [.. attributed.Where(one => one.Speaker != _narrator && one.Report.Cue >= 0 && one.Report.Rule is not PlainReportFinder.ExpectationRule).Select(one => one.Report.Cue)];
        _spoken = [.. _attributed.All.Where(one => one.Report.Source is not null).Select(one => syntax.Lower(one.Report.Source!.Head))];
        _settings = new PassageSettings(syntax, passage, _attributed);
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
        foreach (var statement in reader._causes.Besides([.. page.Records.Since(already)]))
        {
            page.Records.Add(statement);
        }
    }

    /// <summary>The clauses of a passage that may be statements, with their words and what the model is told of them.</summary>
    public static IEnumerable<(Candidate Candidate, uint[] Features)> Candidates(PageTools page, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var reader = new PassageReader(page, passage, quotations);
        var syntax = page.Syntax;
        foreach (var block in passage.Blocks)
        {
            foreach (var sentence in syntax.Sheet.SentencesIn(block.Span))
            {
                var candidates = ClauseCandidates.Of(syntax, sentence, token => reader._settings.Of(token, block), reader._reporting.Contains);
                foreach (var candidate in candidates)
                {
                    yield return (candidate, ClauseFeatures.Of(syntax, sentence, candidate, candidates));
                }
            }
        }
    }

    /// <summary>The statements of a passage, each with those whom its sentence names.</summary>
    public static IEnumerable<Claim> Claims(PageTools page, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var reader = new PassageReader(page, passage, quotations);
        foreach (var block in passage.Blocks)
        {
            foreach (var (prediction, holding) in page.Syntax.Sheet.SentencesIn(block.Span).SelectMany(sentence => reader.Predictions(sentence, block)))
            {
                var owner = reader.OwnerOf(prediction, holding);
                yield return new Claim(prediction.Content, owner?.Speaker ?? reader._narrator, reader._narrator, reader.LastSpeaker(prediction), owner?.Report.Source?.Head ?? -1, [.. ClaimantFinder.Candidates(page.Syntax, prediction, owner, reader._isQuoted, reader.HasSpoken)]);
            }
        }
    }

    // The statements that the model finds in a sentence, each with the attribution that holds it.
    private IEnumerable<(Prediction Prediction, Attributed? Holding)> Predictions(Sentence sentence, PassageBlock block)
    {
        foreach (var prediction in ForecastFinder.Find(_models.Kinds, _syntax, sentence, token => _settings.Of(token, block), _reporting.Contains))
        {
            var holding = Holding(prediction);
            if (prediction.Kind is not StatementKind.Forecast || !_windows.IsOver(prediction) && !_windows.IsOverSince(prediction, holding?.Report.Cue ?? -1))
            {
                yield return (prediction, holding);
            }
        }
    }

    private Attributed? OwnerOf(Prediction prediction, Attributed? holding) => _attributed.OfCue(prediction.Commitment) ?? Expecting(prediction.Head) ?? holding;

    // Whose claim the innermost attribution leaves open: somebody whom the sentence names.
    private Attributed? ClaimantOf(Prediction prediction, Attributed? owner)
    {
        if (ClaimantFinder.Find(_models.Claimants, _syntax, prediction, owner, _isQuoted, HasSpoken) is not var (phrase, belief))
        {
            return null;
        }

        var (speaker, rule) = _book.Resolve(phrase, _narrator, LastSpeaker(prediction), owner?.Speaker ?? -1);
        if (speaker == _narrator || owner is not null && owner.Speakers().Contains(speaker))
        {
            return null;
        }

        var report = new Report(phrase, [_syntax.Span(phrase.First, phrase.Last)], -1, [], prediction.Content, "claimant in the sentence", prediction.Content[0].Start, belief);
        var claimed = new Attributed(report, speaker, rule, owner, QuotationFinder.QuotingOf(_syntax, prediction.Content, _isQuoted));
        _records.Add(claimed);
        return claimed;
    }

    private bool HasSpoken(int token) => _spoken.Contains(_syntax.Lower(token));

    // Who spoke last before a statement.
    private int LastSpeaker(Prediction prediction)
    {
        var (low, high) = (0, _outer.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _outer[middle].Report.Position < prediction.Content[0].Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? _outer[low - 1].Speaker : -1;
    }

    private void ReadSentence(Sentence sentence, PassageBlock block)
    {
        foreach (var (prediction, holding) in Predictions(sentence, block))
        {
            Add(prediction, holding, block);
        }

        foreach (var clause in CausalLinkFinder.Find(_syntax, sentence))
        {
            if (_settings.Of(clause.Anchor, block) is not null)
            {
                _records.Add(clause);
                _causes.Add(clause);
            }
        }
    }

    private static int Length(Prediction prediction) => prediction.Content.Sum(span => span.Length);

    // "Velden Bank has pencilled in 14.5": the verb that foretells names who does.
    private Attributed? Expecting(int verb) => _attributed.OfCue(verb) is { Report.Rule: PlainReportFinder.ExpectationRule } expecting ? expecting : null;

    // The innermost attribution that holds most of what is predicted.
    private Attributed? Holding(Prediction prediction)
    {
        var owner = _attributed.Innermost(prediction.Head, prediction.Commitment) ?? _attributed.Innermost(prediction.Cue, prediction.Commitment)
            ?? prediction.Content.Select(span => _attributed.Innermost(_syntax.TokenAt(span.End - 1), prediction.Commitment)).FirstOrDefault(one => one is not null);
        while (owner is not null && !Surrounds(owner.Report, prediction) && prediction.Content.Sum(span => owner.Report.Content.Sum(part => Math.Max(0, Math.Min(span.End, part.End) - Math.Max(span.Start, part.Start)))) * 2 < Length(prediction))
        {
            owner = owner.Within is { } around && _attributed.Contains(around) ? around : null;
        }

        return owner;
    }

    // "The fares, she promised, will not rise": the aside belongs to whom it names.
    private bool Surrounds(Report report, Prediction prediction) =>
        report.Cue >= 0 && report.Content[0].Start < _syntax.Span(report.Cue).Start && prediction.Content.Any(span => span.Contains(_syntax.Span(report.Cue).Start))
        && report.Content.Concat(report.CueSpans).Concat(report.SourceSpans) is var parts && parts.Min(span => span.Start) <= prediction.Content[0].Start && parts.Max(span => span.End) >= prediction.Content[^1].End - 1;

    private void Add(Prediction prediction, Attributed? holding, PassageBlock block)
    {
        var setting = _settings.Of(prediction.Cue, block)!;
        var stated = OwnerOf(prediction, holding);
        var owner = ClaimantOf(prediction, stated) ?? stated;
        var (condition, conditionRule) = _conditions.Of(prediction, owner?.Speaker ?? _narrator);
        if (owner?.Report.Cue is >= 0 and var reporting && condition.Any(span => span.Contains(_syntax.Span(reporting).Start)))
        {
            // "If she is to be believed" makes nothing conditional.
            condition = [];
        }

        var certainty = prediction.Kind is StatementKind.Recommendation ? null : CertaintyFinder.Find(_syntax, prediction, Colour(prediction, owner));
        var chosen = _windows.Of(prediction, condition, setting);
        var window = chosen?.Window;
        var happens = certainty?.Happens ?? prediction.Denial < 0;
        List<TextSpan> aside = [.. condition, .. certainty?.Certainty.Phrase ?? [], .. window?.Phrase ?? []];
        var speakers = _chain.Of(owner);
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
            Speaker = speakers[0],
            Chain = speakers,
            Attribution = owner is null ? null : _records.IdOf(owner),
            Content = prediction.Content,
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

    private Quoting QuotingOf(Prediction prediction, Attributed? owner)
    {
        if (owner is null)
        {
            return Quoting.Own;
        }

        // "“My boss says it will close,” she said": all of it is given in her words.
        if (IsInOthersWords(owner))
        {
            return Quoting.Direct;
        }

        // Of an attribution that mixes, a clause may be all quotation or none of it.
        var isCommitted = prediction.Commitment >= 0 && owner.Report.Cue == prediction.Commitment;
        var quoted = owner.Quoted is Quoting.Mixed && !isCommitted ? QuotationFinder.QuotingOf(_syntax, prediction.Content, _isQuoted) : owner.Quoted;
        return quoted is Quoting.Direct && GoesOnInMarks(prediction.Content[0]) ? Quoting.Mixed : quoted;
    }

    // "Traffic “should double by May”", "an answer “in the first week of August”": the marks open in the middle of the narrator's clause.
    private bool GoesOnInMarks(TextSpan content)
    {
        var first = _syntax.TokenAt(content.Start);
        while (first > 0 && _isQuoted(first - 1))
        {
            first--;
        }

        var word = _syntax.Word(first) is [>= 'a' and <= 'z', ..] ? first : first + 1;
        return first > 0 && word < _syntax.Count && _isQuoted(word) && char.IsLower(_syntax.Word(word)[0]) && _syntax.SentenceOf(first - 1) == _syntax.SentenceOf(word)
            && _syntax.Tag(first - 1) is not UniversalTag.Punct && _syntax.Lower(first - 1) is not "that" && !_reporting.Contains(first - 1);
    }

    // What stands in somebody's quotation, turn or answer is given in their words, whoever said it first.
    private bool IsInOthersWords(Attributed attributed) =>
        attributed is { Within: not null, Report.Cue: >= 0 and var cue } && (_isQuoted(cue) || Outermost(attributed) is { Quoted: Quoting.Direct });

    private static Attributed Outermost(Attributed attributed)
    {
        while (attributed.Within is { } around)
        {
            attributed = around;
        }

        return attributed;
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

        // Who is quoted as warning says the rest in words of their own.
        return owner?.Report.Cue is >= 0 and var cue && !(owner.Quoted is Quoting.Direct && _syntax.Lemma(cue) == "warn") && Phrase(cue) is { } ofCue ? (ofCue, cue) : null;

        string? Phrase(int verb) => _syntax.Tag(verb) is not UniversalTag.Verb ? null
            : ForecastWords.Commitments.GetValueOrDefault(_syntax.Lemma(verb)) ?? ForecastWords.Colours.GetValueOrDefault(_syntax.Lemma(verb)) ?? (_syntax.Lemma(verb) == "warn" ? "warn" : null);
    }

    // "Who had expected no move": what was expected is not any more.
    private bool WasExpected(int cue) => cue >= 0 && _syntax.Children(cue).Any(child => _syntax.Relation(child) is "aux" && _syntax.Lower(child) is "had" or "'d");

    // "Said its lawyers expected the case to fail": the tense of what is reported follows that of the verb around it.
    private bool IsBackshifted(Attributed attributed) =>
        attributed is { Within.Report.Cue: >= 0 and var around, Report.Cue: >= 0 and var cue } && _syntax.Fine(around) is "VBD" && _syntax.Fine(cue) is "VBD" && around < cue;

    // "Expects the opposite", "foresees something worse": nothing that the world could answer.
    private bool IsVagueThing(TextSpan span) =>
        _syntax.TokenAt(span.Start) is var first && (_syntax.Lower(first) is "something" or "nothing" or "anything" or "otherwise" or "so" or "as" or "worse" or "better" || _syntax.Lower(first) is "the" && _syntax.Lower(first + 1) is "opposite" or "worst" or "best" or "same" or "contrary" or "reverse");

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
            var speakers = _chain.Of(attributed);
            var words = CertaintyFinder.OfAssertion(_syntax, spans);

            // "Puts it at one in four", "expects the sale to fail": who gives odds foretells, and so does who expects.
            var chosen = _windows.OfContent(spans);
            var isExpected = !WasExpected(attributed.Report.Cue) && !IsVagueThing(spans[0]) && (attributed.Report.Rule is PlainReportFinder.ExpectationRule || lemma is "expect" or "forecast" or "predict" or "foresee" or "anticipate" or "project" || lemma is "count" or "bank" && _syntax.Lower(attributed.Report.Cue + 1) is "on") && (chosen is not null || _syntax.Fine(attributed.Report.Cue) is "VBZ" or "VBP" || IsBackshifted(attributed));
            var kind = isExpected || spans.Any(span => CertaintyFinder.StatesOdds(_syntax.Text, span)) ? StatementKind.Forecast : isBelief ? StatementKind.Assessment : StatementKind.Report;
            var window = chosen?.Window;
            _records.Add(new Statement
            {
                Id = "",
                Kind = kind,
                Speaker = speakers[0],
                Chain = speakers,
                Attribution = _records.IdOf(attributed),
                Content = spans,
                Quoted = IsInOthersWords(attributed) ? Quoting.Direct : attributed.Quoted,
                Event = EventWording.Plain(_syntax.Text, spans),
                Happens = words?.Happens ?? reading?.Happens ?? true,
                Certainty = words is { } read ? read.Certainty : isBelief && reading is not null ? new Certainty([_syntax.Span(attributed.Report.Cue)], reading.Low, reading.Best, reading.High, CertaintyScale.Current.Version) : null,
                Comment = _passage.Comment,
                Window = window,
                Checkable = window is { To: not null } ? Checkable.Dated : Checkable.Open,
                Confidence = Confidences.OfReport(attributed),
                Why =
                [
                    new Evidence("kind", kind switch
                    {
                        StatementKind.Forecast => "odds",
                        StatementKind.Assessment => "belief that looks at nothing ahead",
                        _ => "attributed content that looks at nothing ahead",
                    }, First(attributed.Report.CueSpans)),
                    new Evidence("speaker", attributed.SpeakerRule, attributed.Report.Source is { } source ? _syntax.Span(source.First, source.Last) : null),
                    .. chosen is null ? (Evidence[])[] : [new Evidence("window", chosen.Rule, First(chosen.Window.Phrase))],
                ],
            });
        }
    }
}

/// <summary>A statement, and those whom its sentence names.</summary>
/// <param name="Content">Its words.</param>
/// <param name="Owner">The source whose claim it is taken for.</param>
/// <param name="Narrator">The narrator of its passage.</param>
/// <param name="LastSpeaker">The source that spoke last before it; -1 where nobody did.</param>
/// <param name="SourceHead">The head of the words that name whose claim it is taken for; -1 where none do.</param>
/// <param name="Claimants">Those whom its sentence names.</param>
internal sealed record Claim(ImmutableArray<TextSpan> Content, int Owner, int Narrator, int LastSpeaker, int SourceHead, IReadOnlyList<Claimant> Claimants);
