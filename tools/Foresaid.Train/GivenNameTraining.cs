using Foresaid.Learning;
using Foresaid.Statements.Sources;

namespace Foresaid.Train;

/// <summary>Trains the model that tells given names of men from those of women.</summary>
internal static class GivenNameTraining
{
    private const int Seed = 20261125;
    private const int Epochs = 10;
    private const int Kept = 5;

    /// <summary>Trains the model on the lists of the package compromise (MIT), every fifth name kept for a check, and writes it.</summary>
    public static void Run(string packages, ModelFolder models)
    {
        var names = WordListPackage.GivenNames(packages).ToList();
        var (check, learned) = (names.Where((_, index) => index % Kept == 0).ToList(), names.Where((_, index) => index % Kept != 0).ToList());
        var tried = Train(learned);
        var told = check.Select(name => (name.IsShe, Guess: PronounGuess.Of(tried, [char.ToUpperInvariant(name.Name[0]) + name.Name[1..]]))).Where(pair => pair.Guess is not PersonPronoun.Unknown).ToList();
        ModelFolder.Say($"given names: {names.Count}; of {check.Count} kept, {told.Count} are told, {(double)told.Count(pair => pair.IsShe == (pair.Guess is PersonPronoun.She)) / told.Count:P1} of them rightly");
        models.Write("given-names.model", stream => ModelFile.Write(stream, Train(names)));
    }

    private static LinearModel Train(List<(string Name, bool IsShe)> names)
    {
        var perceptron = new AveragedPerceptron(PronounGuess.Labels);
        var random = new Random(Seed);
        var order = names.ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (name, isShe) in order)
            {
                perceptron.Learn(PronounGuess.FeaturesOf(name), isShe ? 1 : 0);
            }
        }

        return perceptron.Finish();
    }
}
