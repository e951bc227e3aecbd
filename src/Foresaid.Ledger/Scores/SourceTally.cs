using System.Collections.Immutable;
using Foresaid.Ledger.Queries;
using Foresaid.Scoring;

namespace Foresaid.Ledger.Scores;

/// <summary>Gathers what a source is scored by.</summary>
internal sealed class SourceTally(long source)
{
    // How many others a bin's own number counts as, where it is recalibrated. Our own setting.
    private const double PriorWeight = 2;

    public long Source => source;

    public int Linked { get; private set; }

    public int Scoreable { get; private set; }

    public List<Forecast> Scored { get; } = [];

    public List<double> Relative { get; } = [];

    public List<double> TimeAveraged { get; } = [];

    /// <summary>Counts an accepted statement in, and keeps it where it is scored.</summary>
    public void Add(Forecast forecast, bool isScored)
    {
        Linked++;
        Scoreable += forecast.Chance is null ? 0 : 1;
        if (isScored)
        {
            Scored.Add(forecast);
        }
    }

    /// <summary>The figures, those left out that too few statements bear.</summary>
    public SourceScore ToScore(double? adjusted)
    {
        var said = Scored.Select(it => (Chance: it.Chance!.Value.Best.Value, Share: it.Share!.Value)).ToList();
        var hasMean = Scored.Count >= ScoreRules.LeastForMean;
        var hasCalibration = Scored.Count >= ScoreRules.LeastForCalibration;
        return new SourceScore(
            source,
            Linked,
            Scoreable,
            Scored.Count,
            hasMean ? Mean([.. said.Select(it => (it.Chance - it.Share) * (it.Chance - it.Share))]) : null,
            Average(it => BrierScore.Envelope(it.Chance!.Value, it.Share!.Value).Best),
            Average(it => BrierScore.Envelope(it.Chance!.Value, it.Share!.Value).Worst),
            Average(it => ReaderView.Of(it.Chance!.Value, it.Share!.Value)),
            hasCalibration ? Recalibrated(said) : null,
            Average(it => LogScore.OfBounded(it.Chance!.Value.Best, it.Share!.Value)),
            Average(it => BaselineScore.Of(LogScore.Bounded(it.Chance!.Value.Best), it.Share!.Value)),
            TimeAveraged.Count >= ScoreRules.LeastForMean ? TimeAveraged.Average() : null,
            Relative.Count >= ScoreRules.LeastForMean ? Relative.Average() : null,
            Relative.Count,
            hasMean && said.Average(it => it.Share) is var rate ? said.Average(it => (rate - it.Share) * (rate - it.Share)) : null,
            hasMean ? adjusted : null,
            hasCalibration ? Discrimination(said) : null,
            hasCalibration && said.TrueForAll(it => it.Share is 0 or 1) ? MurphyDecomposition.Of(said, chance => Calibration.BinOf(chance)) : null,
            hasCalibration ? Calibration.Bins(said) : [],
            Phrases());

        double? Average(Func<Forecast, double> score) => hasMean ? Scored.Average(score) : null;
    }

    private static MeanScore Mean(double[] scores)
    {
        var mean = scores.Average();
        var half = 1.96 * Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1) / scores.Length);
        return new MeanScore(mean, Math.Max(0, mean - half), Math.Min(1, mean + half));
    }

    // Each against the others of its bin, so that no statement vouches for itself.
    private static double Recalibrated(List<(double Chance, double Share)> said)
    {
        var bins = said.GroupBy(it => Calibration.BinOf(it.Chance)).ToDictionary(bin => bin.Key, bin => (Count: bin.Count(), Came: bin.Sum(it => it.Share)));
        return said.Average(it =>
        {
            var (count, came) = bins[Calibration.BinOf(it.Chance)];
            var anew = (came - it.Share + (PriorWeight * it.Chance)) / (count - 1 + PriorWeight);
            return (anew - it.Share) * (anew - it.Share);
        });
    }

    // The area under the receiver operating characteristic; null where all came or none did.
    private static double? Discrimination(List<(double Chance, double Share)> said)
    {
        var ordered = said.Where(it => it.Share is 0 or 1).OrderBy(it => it.Chance).ToList();
        var (came, failed, below) = (ordered.Count(it => it.Share == 1), ordered.Count(it => it.Share == 0), 0d);
        var seen = 0;
        foreach (var tie in ordered.GroupBy(it => it.Chance))
        {
            var (yes, no) = (tie.Count(it => it.Share == 1), tie.Count(it => it.Share == 0));
            below += yes * (seen + (no / 2d));
            seen += no;
        }

        return came == 0 || failed == 0 ? null : below / came / failed;
    }

    // A phrase speaks of its own statement: with its polarity, and turned where the link is to the opposite.
    private ImmutableArray<PhraseMeaning> Phrases() =>
    [
        .. Scored.GroupBy(it => (it.Phrase ?? "(bare tense)").ToLowerInvariant(), StringComparer.Ordinal)
            .Where(phrase => phrase.Count() >= ScoreRules.LeastForPhrase)
            .OrderByDescending(phrase => phrase.Count()).ThenBy(phrase => phrase.Key, StringComparer.Ordinal)
            .Select(phrase => new PhraseMeaning(
                phrase.Key,
                phrase.Count(),
                phrase.Sum(it => it.Happens == it.Same ? it.Share!.Value : 1 - it.Share!.Value),
                phrase.Average(it => it.Happens == it.Same ? it.Chance!.Value.Best.Value : 1 - it.Chance!.Value.Best.Value))),
    ];
}
