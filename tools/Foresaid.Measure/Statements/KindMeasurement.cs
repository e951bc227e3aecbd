using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements.Forecasts;
using Foresaid.Train;

namespace Foresaid.Measure.Statements;

/// <summary>Scores how well kinds are told on pages that the model was not trained on.</summary>
internal static class KindMeasurement
{
    private const int Folds = 5;

    /// <summary>Reads each of the pages that the model is trained on by a model that is trained on the others, and on the short texts.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="work">Where to put what was read.</param>
    /// <param name="measured">Where the figures go.</param>
    public static void CrossValidate(string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        List<(string Page, string Gold)> pages = [.. OwnCorpus.Learned()];
        var early = OwnCorpus.Pages(PageSet.Read).Count();
        List<IReadOnlyList<LabelledExample>> examples = [.. pages.Select(pair => KindPages.Examples(Models.Statements, pair.Page, pair.Gold))];
        List<LabelledExample> texts = [.. KindTexts.Examples(Models.Statements)];
        var pairs = new string[pages.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = KindTrainer.Train([.. examples.Where((_, index) => index % Folds != fold).SelectMany(page => page), .. texts]);
            var reader = new Reader(Models.Statements with { Kinds = new KindModel(model) });
            for (var index = fold; index < pages.Count; index += Folds)
            {
                var (page, gold) = pages[index];
                var read = Path.Combine(work, $"cv-{Path.GetFileNameWithoutExtension(page)}.json");
                File.WriteAllText(read, DocumentJson.Write(Measurement.Read(reader, page, File.ReadAllBytes(page))));
                pairs[index] = $"{gold}={read}";
            }
        }

        measured["own pages, each by a model of the others"] = Measurement.Score([Path.Combine(shared, "scorers", "score_pages.py"), .. pairs.Take(early), "--json"]);
        measured["later pages, each by a model of the others"] = Measurement.Score([Path.Combine(shared, "scorers", "score_pages.py"), .. pairs.Skip(early), "--json"]);
    }
}
