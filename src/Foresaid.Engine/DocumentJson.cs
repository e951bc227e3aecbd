using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Foresaid.Engine;

/// <summary>A document as JSON, and back.</summary>
/// <remarks>Serialisation is generated at build time. Letters outside ASCII are written as they are.</remarks>
public static class DocumentJson
{
    private static readonly DocumentJsonContext _compact = new(OptionsWith(indented: false));
    private static readonly DocumentJsonContext _indented = new(OptionsWith(indented: true));

    /// <summary>Writes <paramref name="document"/> on one line, or indented over several.</summary>
    public static string Write(Document document, bool indented = false) =>
        JsonSerializer.Serialize(document, (indented ? _indented : _compact).Document);

    /// <summary>Reads a document back.</summary>
    /// <exception cref="JsonException">The text is not a document of this contract.</exception>
    public static Document Read(string json)
    {
        var document = JsonSerializer.Deserialize(json, _compact.Document);
        return document is { Format: Document.CurrentFormat }
            ? document
            : throw new JsonException($"Not a document of {Document.CurrentFormat}, but of '{document?.Format}'.");
    }

    private static JsonSerializerOptions OptionsWith(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}

/// <summary>The serialisers that are generated for the contract.</summary>
[JsonSerializable(typeof(Document))]
internal sealed partial class DocumentJsonContext : JsonSerializerContext;
