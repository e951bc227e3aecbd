using System.Text.Json;
using System.Text.Json.Nodes;
using Foresaid.Engine;
using Foresaid.Tests.House;
using Json.Schema;
using Xunit;

namespace Foresaid.Tests.Engine;

/// <summary>The published schema and what the engine writes agree.</summary>
public sealed class ContractTests
{
    private const string Quoting = "“The old bridge will close before May,” Anna Holt said. The mayor doubts that it will, unless the river rises. Cheap oil will lower the price of boats, he said.";

    private static readonly JsonSchema _schema = JsonSchema.FromText(Repository.Read("docs/foresaid.document-1.schema.json"));

    public static TheoryData<string> Samples => [.. Repository.Files(".html", ".txt").Where(path => path.StartsWith("samples/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_of_a_sample_keeps_the_contract(string path)
    {
        var document = WholePage.Read(Repository.Read(path));

        AssertValid(JsonNode.Parse(DocumentJson.Write(document))!);
        Assert.NotEmpty(document.Statements);
    }

    [Theory]
    [InlineData("Nothing.")]
    [InlineData(Quoting)]
    [InlineData("🙂 Снег.")]
    public void What_is_read_of_a_plain_text_keeps_the_contract(string text) => AssertValid(JsonNode.Parse(DocumentJson.Write(WholePage.Plain(text)))!);

    [Theory]
    [InlineData("format", "\"foresaid.document/2\"")]
    [InlineData("sha256", "\"ABC\"")]
    [InlineData("text", null)]
    [InlineData("surplus", "1")]
    [InlineData("article.body.0.span", "[3]")]
    [InlineData("article.body.0.span", "[-1, 4]")]
    [InlineData("article.body.0.kind", "\"Paragraph\"")]
    [InlineData("article.published", "\"14 March\"")]
    [InlineData("sources.0.id", "\"x1\"")]
    [InlineData("attributions.0.quoted", "\"own\"")]
    [InlineData("attributions.0.confidence", "1.5")]
    [InlineData("statements.0.polarity", "\"~\"")]
    [InlineData("statements.0.chain", "[]")]
    [InlineData("statements.0.content", "[]")]
    [InlineData("statements.0.certainty.low", "-0.1")]
    [InlineData("statements.0.window.to", "\"soon\"")]
    [InlineData("statements.0.stance", "\"maybe\"")]
    [InlineData("contradictions", "[[\"s1\"]]")]
    public void A_broken_field_is_noticed(string path, string? value)
    {
        var broken = JsonNode.Parse(DocumentJson.Write(WholePage.Plain(Quoting)))!;
        Set(broken, path.Split('.'), value is null ? null : JsonNode.Parse(value));

        Assert.False(IsValid(broken));
    }

    [Fact]
    public void No_field_can_be_left_out()
    {
        var json = DocumentJson.Write(WholePage.Plain(Quoting));
        foreach (var field in JsonNode.Parse(json)!.AsObject().Select(pair => pair.Key).ToList())
        {
            var broken = JsonNode.Parse(json)!;
            broken.AsObject().Remove(field);

            Assert.False(IsValid(broken), field);
        }
    }

    [Fact]
    public void Every_field_is_described()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/foresaid.document-1.schema.json"));

        Assert.Empty(Undescribed(schema.RootElement, "#"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_comes_back_as_it_went(bool indented)
    {
        var json = DocumentJson.Write(WholePage.Plain(Quoting), indented);

        Assert.Equal(json, DocumentJson.Write(DocumentJson.Read(json), indented));
    }

    [Fact]
    public void Another_format_is_not_read() =>
        Assert.Throws<JsonException>(() => DocumentJson.Read(DocumentJson.Write(WholePage.Plain(Quoting)).Replace("document/1", "document/9", StringComparison.Ordinal)));

    [Fact]
    public void One_document_is_one_line_unless_indented()
    {
        Assert.DoesNotContain('\n', DocumentJson.Write(WholePage.Plain("One.\n\nTwo.")));
        Assert.Contains('\n', DocumentJson.Write(WholePage.Plain("One."), indented: true));
    }

    private static void AssertValid(JsonNode document) => Assert.Empty(Errors(document));

    private static bool IsValid(JsonNode document) => Evaluated(document).IsValid;

    private static IEnumerable<string> Errors(JsonNode document)
    {
        var results = Evaluated(document);
        return results.IsValid ? [] : (results.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}").DefaultIfEmpty("not valid");
    }

    private static EvaluationResults Evaluated(JsonNode document)
    {
        using var json = JsonDocument.Parse(document.ToJsonString());
        return _schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }

    private static void Set(JsonNode root, string[] path, JsonNode? value)
    {
        var parent = path[..^1].Aggregate(root, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])!);
        parent[path[^1]] = value;
    }

    private static IEnumerable<string> Undescribed(JsonElement schema, string path)
    {
        var own = schema.TryGetProperty("description", out _) ? [] : new[] { path };
        return [.. own, .. Fields("properties").Concat(Fields("$defs")).SelectMany(field => Undescribed(field.Value, $"{path}/{field.Name}"))];

        IEnumerable<JsonProperty> Fields(string name) => schema.TryGetProperty(name, out var fields) ? [.. fields.EnumerateObject()] : [];
    }
}
