using Foresaid.Engine;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

/// <summary>What the models that are built in make of sentences that matter here.</summary>
public sealed class BuiltInModelTests
{
    [Theory]
    [InlineData("If the producers push down the price of oil, Minsk will be less interesting.", "push", "advcl", "interesting")]
    [InlineData("Unless the gates are mended, the town will flood.", "mended", "advcl", "flood")]
    [InlineData("The minister said that the bridge would reopen in May.", "reopen", "ccomp", "said")]
    [InlineData("“The bridge will reopen,” the minister said.", "reopen", "ccomp", "said")]
    [InlineData("Farmers left because the wells ran dry.", "ran", "advcl", "left")]
    public void Clauses_hang_where_they_should(string text, string word, string relation, string head)
    {
        var sheet = Models.English.Analyze(text, TestContext.Current.CancellationToken);
        var token = sheet.Tokens.Spans.IndexOf(sheet.Tokens.Spans.First(span => text.Read(span) == word));

        Assert.True(sheet.Tags.Universal[token] is UniversalTag.Verb or UniversalTag.Adj, $"{word} is {sheet.Tags.Universal[token]}");
        Assert.Equal((relation, head), (sheet.Trees.Relations[token], text.Read(sheet.Tokens.Spans[sheet.Trees.Heads[token]])));
    }

    [Fact]
    public void A_person_has_name_and_title()
    {
        const string text = "The Belarusian analyst Viktor Marten told Reuters in Geneva that talks will fail.";
        var sheet = Models.English.Analyze(text, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Group Belarusian", "Person Viktor Marten", "Organisation Reuters", "Place Geneva"],
            sheet.Names.Names.Select(name => $"{name.Kind} {Words(name.FirstToken, name.EndToken)}"));
        Assert.Equal("Belarusian analyst", sheet.Names.Names[1].Title is var (first, end) ? Words(first, end) : null);

        string Words(int start, int stop) => text.Read(sheet.Tokens.Spans[start].Union(sheet.Tokens.Spans[stop - 1]));
    }
}
