using Foresaid.Language;
using Foresaid.Language.Networks;
using Foresaid.Language.Words;
using Foresaid.Learning;
using Foresaid.Learning.Sequences;
using Foresaid.Train;
using Foresaid.Train.Stances;

// Trains the models of models/en from the corpora, each part on what the parts before it have learned.
string[] parts = ["language", "classes", "attributions", "given-names", "conditions", "coreference", "free-speech", "kinds", "claimants", "stance", "contradictions"];
if (args is not [var corpora, var folder, var packages, .. var asked] || asked.Except(parts).Any())
{
    Console.Error.WriteLine($"usage: Foresaid.Train CORPORA-FOLDER MODELS-FOLDER PACKAGES-FOLDER [PART ...]; the parts are {string.Join(", ", parts)}; all without any");
    return 2;
}

var models = new ModelFolder(folder);
var language = new Lazy<EnglishAnalyzer>(() =>
{
    using var network = models.Open("reader.model");
    using var splitting = models.Open("splitter.model");
    using var classes = models.Open("classes.model");
    return new EnglishAnalyzer(NetworkFile.Read(network), ModelFile.Read(splitting), WordClasses.Read(classes));
});
foreach (var part in asked is [] ? parts : asked)
{
    switch (part)
    {
        case "language":
            LanguageTraining.Run(corpora, packages, models);
            break;
        case "classes":
            ClassTraining.Run(corpora, models);
            break;
        case "attributions":
            AttributionTraining.Run(corpora, language.Value, models);
            break;
        case "given-names":
            GivenNameTraining.Run(packages, models);
            break;
        case "kinds":
            models.Write("kinds.model", stream => ModelFile.Write(stream, KindPages.Train()));
            break;
        case "conditions":
            models.Write("conditions.model", stream => SequenceFile.Write(stream, ConditionalSentences.Train(corpora, language.Value)));
            break;
        case "coreference":
            CoreferencePages.Run(corpora, models);
            break;
        case "free-speech":
            FreeSpeechPages.Run(models);
            break;
        case "claimants":
            ClaimantPages.Run(models);
            break;
        case "stance":
            StancePart.Run(corpora, language.Value, models);
            break;
        case "contradictions":
            ContradictionPages.Run(models);
            break;
    }
}

return 0;
