using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>A passage whose attributions are known.</summary>
/// <param name="Sheet">Its analysis.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Attributions">Its attributions.</param>
/// <param name="IsWhole">Whether attributions inside others are marked, too; otherwise nothing is known of what stands inside a content.</param>
public sealed record TaughtPassage(Sheet Sheet, Passage Passage, ImmutableArray<TaughtAttribution> Attributions, bool IsWhole);

/// <summary>An attribution as people marked it.</summary>
/// <param name="Source">The characters of the source, in pieces; empty where none is named.</param>
/// <param name="Cue">The characters of the cue, in pieces; attributions without a cue teach nothing.</param>
/// <param name="Content">The characters of the content, in pieces.</param>
public sealed record TaughtAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);

/// <summary>Trains the models that find attributions.</summary>
/// <remarks>One thread; the same passages and settings give the same models.</remarks>
public static class AttributionTrainer
{
    // Arguments are learned around cues as they will be found: by models that have not seen them.
    private const int Folds = 3;
    private const uint Any = (1u << 3) - 1;

    /// <summary>Trains the models.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="cues">How the finder of cues is trained.</param>
    /// <param name="arguments">How the finder of sources and contents is trained.</param>
    /// <param name="told">Hears what is being trained, the epoch and the mean loss; null for nobody.</param>
    public static AttributionModels Train(IReadOnlyList<TaughtPassage> passages, SequenceTraining cues, SequenceTraining arguments, Action<string, int, double>? told = null)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var known = passages.Select(passage => new Known(passage)).ToList();
        var examples = known.Select(passage => passage.CueExamples().ToList()).ToList();
        var argumentExamples = new List<SequenceExample>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = examples.Where((_, index) => index % Folds != fold).SelectMany(list => list).ToList();
            var model = SequenceTrainer.Train(CueLabels.Names, others, cues, (epoch, loss) => told?.Invoke($"cues, fold {fold + 1}", epoch, loss));
            foreach (var passage in known.Where((_, index) => index % Folds == fold))
            {
                argumentExamples.AddRange(passage.ArgumentExamples(model));
            }
        }

        var argumentModel = SequenceTrainer.Train(ArgumentLabels.Names, argumentExamples, arguments, (epoch, loss) => told?.Invoke("arguments", epoch, loss));
        var cueModel = SequenceTrainer.Train(CueLabels.Names, [.. examples.SelectMany(list => list)], cues, (epoch, loss) => told?.Invoke("cues", epoch, loss));
        return new AttributionModels(cueModel, argumentModel);
    }

    private sealed class Known
    {
        private static readonly LinearModel _blank = new(ArgumentLabels.Names, []);

        private readonly TaughtPassage _passage;
        private readonly Syntax _syntax;
        private readonly WordNumbers _words;
        private readonly ImmutableArray<Marked> _marked;
        private readonly bool[] _isCue;
        private readonly bool[] _isContent;

        public Known(TaughtPassage passage)
        {
            _passage = passage;
            _syntax = new Syntax(passage.Sheet);
            _words = new WordNumbers(_syntax, QuotationFinder.Find(_syntax.Text, passage.Passage.Blocks));
            _marked = [.. passage.Attributions.Select(Mark).Where(marked => marked.Cue is not null && marked.Content.Count > 0)];
            (_isCue, _isContent) = (new bool[_syntax.Count], new bool[_syntax.Count]);
            foreach (var attribution in passage.Attributions)
            {
                foreach (var token in Tokens(attribution.Cue))
                {
                    _isCue[token] = true;
                }

                foreach (var token in Tokens(attribution.Content))
                {
                    _isContent[token] = true;
                }
            }
        }

        public IEnumerable<SequenceExample> CueExamples()
        {
            var begins = _passage.Attributions.SelectMany(attribution => attribution.Cue).Select(span => _syntax.TokenAt(span.Start)).ToHashSet();
            var (features, steps) = (new FeatureList(), new FeatureList());
            for (var index = 0; index < _passage.Sheet.Sentences.Count; index++)
            {
                var sentence = new Sentence(_passage.Sheet, index);
                var example = new SequenceExample();
                for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                {
                    var label = !_isCue[token] ? CueLabels.Outside : begins.Contains(token) ? CueLabels.Begin : CueLabels.Inside;
                    CueFeatures.Write(_words, sentence, token, features);
                    steps.Clear();
                    if (token > sentence.FirstToken)
                    {
                        CueFeatures.WriteStep(_words, token, steps);
                    }

                    example.Add(features.Span, steps.Span, IsUnknown(token) ? UnknownAfter(token - 1) : 1u << label);
                }

                yield return example;
            }
        }

        public IEnumerable<SequenceExample> ArgumentExamples(SequenceModel cueModel)
        {
            var tagger = new AttributionTagger(new AttributionModels(cueModel, new SequenceModel(_blank, new LinearModel(SequenceModel.StepLabels(ArgumentLabels.Names), []))), _words);
            var found = Enumerable.Range(0, _passage.Sheet.Sentences.Count).SelectMany(index => tagger.CuesOf(new Sentence(_passage.Sheet, index))).ToList();
            var cues = new bool[_syntax.Count];
            foreach (var cue in found)
            {
                cues.AsSpan(cue.First, cue.Last - cue.First + 1).Fill(true);
            }

            var taken = new HashSet<CueSpan>();
            foreach (var marked in _marked)
            {
                var cue = found.FirstOrDefault(cue => cue.First <= marked.Cue!.Last && cue.Last >= marked.Cue.First && !taken.Contains(cue));
                taken.Add(cue ?? marked.Cue!);
                yield return Example(cue ?? marked.Cue!, marked, cues);
            }

            foreach (var cue in found.Where(cue => !taken.Contains(cue) && !Enumerable.Range(cue.First, cue.Last - cue.First + 1).Any(token => _isCue[token] || IsUnknown(token))))
            {
                yield return Example(cue, null, cues);
            }
        }

        private bool IsUnknown(int token) => !_passage.IsWhole && _isContent[token] && !_isCue[token];

        // A known cue ends where its content begins: what follows it right away may begin another, and never goes on with it.
        private uint UnknownAfter(int before) => before >= 0 && _isCue[before] ? Any & ~(1u << CueLabels.Inside) : Any;

        private SequenceExample Example(CueSpan cue, Marked? marked, bool[] cues)
        {
            var block = Math.Max(0, _passage.Passage.Blocks.Index().FirstOrDefault(pair => pair.Item.Span.End > _syntax.Span(cue.First).Start).Index);
            var (start, end) = ArgumentWindow.Of(_words, cue, _passage.Passage.Blocks, block);
            var arguments = new ArgumentFeatures(_words, cue, start, end, cues);
            var (features, steps, example) = (new FeatureList(), new FeatureList(), new SequenceExample());
            for (var token = start; token < end; token++)
            {
                arguments.Write(token, features);
                steps.Clear();
                if (token > start)
                {
                    arguments.WriteStep(token, steps);
                }

                var label = marked is null ? ArgumentLabels.Outside : marked.Source.Contains(token) ? ArgumentLabels.Source : marked.Content.Contains(token) ? ArgumentLabels.Content : ArgumentLabels.Outside;
                example.Add(features.Span, steps.Span, 1u << label);
            }

            return example;
        }

        private Marked Mark(TaughtAttribution attribution)
        {
            // Of a cue in pieces the longest carries it.
            var longest = attribution.Cue.OrderByDescending(span => span.Length).Select(span => _syntax.TokensIn(Widened(span))).FirstOrDefault();
            var cue = longest.End > longest.First ? CueSpan.Of(_syntax, longest.First, longest.End - 1, 1) : null;
            return new Marked(cue, [.. Tokens(attribution.Source)], [.. Tokens(attribution.Content)]);
        }

        private IEnumerable<int> Tokens(ImmutableArray<TextSpan> spans) => spans.SelectMany(span =>
        {
            var (first, end) = _syntax.TokensIn(Widened(span));
            return Enumerable.Range(first, Math.Max(0, end - first));
        });

        // A mark that ends inside a token takes the whole of it.
        private TextSpan Widened(TextSpan span)
        {
            var first = _syntax.TokenAt(span.Start);
            var last = _syntax.TokenAt(span.End - 1);
            return first < _syntax.Count && last < _syntax.Count && last >= first && _syntax.Span(last).Start < span.End ? _syntax.Span(first, last) : span;
        }
    }

    private sealed record Marked(CueSpan? Cue, HashSet<int> Source, HashSet<int> Content);
}
