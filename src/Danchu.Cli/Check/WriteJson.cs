using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
            output.Append(JsonSerializer.Serialize(Object(file.File, file.Checked!), Options)).Append('\n');
        }

        return output.ToString();
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
