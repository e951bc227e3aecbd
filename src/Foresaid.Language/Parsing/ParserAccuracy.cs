using Foresaid.Language.Tagging;
using Foresaid.Learning;

namespace Foresaid.Language.Parsing;

/// <summary>How often a parsing model is right.</summary>
public static class ParserAccuracy
{
    /// <summary>Parses sentences whose tokens are given, and compares.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sentences">Sentences that it did not learn from, with the tags to use.</param>
    /// <returns>The share of words with the right head, and with the right head and relation (subtypes aside), from 0 to 1; punctuation counts.</returns>
    public static (double Unlabelled, double Labelled) Of(LinearModel model, IEnumerable<ParsedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sentences);
        var parser = new Parser(model);
        var (all, headRight, bothRight) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            uint[] words = [.. sentence.Words.Select(word => WordShape.Of(word).Word)];
            uint[] tags = [.. sentence.Labels.Select(label => ParserTags.Of(TagLabel.Universal(label), TagLabel.Fine(label)))];
            var (heads, relations) = (new int[words.Length], new string[words.Length]);
            parser.Parse(words, tags, heads, relations);
            for (var index = 0; index < words.Length; index++)
            {
                all++;
                var isHead = heads[index] == sentence.Heads[index];
                headRight += isHead ? 1 : 0;
                bothRight += isHead && relations[index].Split(':')[0] == sentence.Relations[index].Split(':')[0] ? 1 : 0;
            }
        }

        return (headRight / (double)all, bothRight / (double)all);
    }
}
