using System.Text.Json;
using System.Text.Json.Serialization;

namespace Foresaid.Engine;

/// <summary>Writes a span as <c>[start, end]</c>.</summary>
internal sealed class CodePointSpanConverter : JsonConverter<CodePointSpan>
{
    public override CodePointSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read())
        {
            throw new JsonException("A span is an array of two numbers.");
        }

        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
        {
            throw new JsonException("A span is an array of two numbers.");
        }

        return new CodePointSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, CodePointSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
