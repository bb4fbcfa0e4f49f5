using System.Globalization;

namespace Danchu.Core.Operations;

/// <summary>A typed text, cleaned and measured. One that is longer than its field allows gives a refusal that says by how much.</summary>
public static class EnteredText
{
    public static string Line(List<Refusal> refusals, string? text, string label, int limit, string field) =>
        Within(refusals, InputText.Line(text), label, limit, field);

    public static string Lines(List<Refusal> refusals, string? text, string label, int limit, string field) =>
        Within(refusals, InputText.Lines(text), label, limit, field);

    private static string Within(List<Refusal> refusals, string clean, string label, int limit, string field)
    {
        if (clean.Length > limit)
        {
            refusals.Add(new Refusal($"{label} dài {Count(clean.Length)} ký tự, tối đa {Count(limit)} ký tự.", field));
        }

        return clean;
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
