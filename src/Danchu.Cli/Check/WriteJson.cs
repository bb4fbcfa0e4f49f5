using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Danchu.Core.Checks;

namespace Danchu.Cli.Check;

/// <summary>One object a file, each on its own line; positions are UTF-16 positions in the decoded text.</summary>
internal static class WriteJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(IReadOnlyList<CheckedFile> files)
    {
        var output = new StringBuilder();
        foreach (var file in files)
        {
            output.Append(Line(file.File, file.Checked!).ToJsonString(Options)).Append('\n');
        }

        return output.ToString();
    }

    /// <summary>With <c>notes</c> only where something of the file was left out or converted on the way to its text.</summary>
    private static JsonObject Line(string file, CheckedText text)
    {
        var line = JsonSerializer.SerializeToNode(Object(file, text), Options)!.AsObject();
        if (text.Notes.Count > 0)
        {
            line["notes"] = JsonSerializer.SerializeToNode(text.Notes, Options);
        }

        return line;
    }

    private static object Object(string file, CheckedText text) => new
    {
        file,
        characters = text.Result.Characters,
        numbers = new { read = text.Result.Numbers.Count, related = text.Result.Related },
        claims = text.Result.Claims.Select(claim => new { claim.Code, claim.Span.Start, claim.Span.End, claim.Verdict, claim.Stated, claim.Computed }),
        findings = text.AllRemarks.Select(remark => Finding(remark, text.Text)),
    };

    private static object Finding(Remark remark, string text) => new
    {
        remark.Finding.Code,
        remark.Finding.Severity,
        remark.Finding.Span.Start,
        remark.Finding.Span.End,
        quote = text[remark.Finding.Span.Start..remark.Finding.Span.End],
        remark.Message,
        remark.Finding.Stated,
        remark.Finding.Expected,
        related = remark.Finding.Related.Select(place => new { place.Start, place.End }),
    };
}
