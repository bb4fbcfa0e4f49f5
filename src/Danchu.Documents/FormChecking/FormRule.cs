using System.Globalization;

namespace Danchu.Documents.FormChecking;

/// <summary>One demand on the form of a document. Codes are stable: a code is never given to another rule.</summary>
public abstract class FormRule
{
    public abstract string Code { get; }

    /// <summary>What it demands, one sentence.</summary>
    public abstract string Vietnamese { get; }

    public abstract string English { get; }

    internal abstract IEnumerable<FormFinding> Check(FormCase file);

    private protected static FormFinding Found(FormRequirement requirement, string about, string stated, string expected, FormLine? line = null) =>
        new(requirement, about, stated, expected, line);

    private protected static bool Outside(FormRequirement requirement, double? value, double tolerance) =>
        value is { } known && (known < requirement.Least - tolerance || known > requirement.Most + tolerance);

    private protected static string Range(FormRequirement requirement, string unit) =>
        requirement.Least.Equals(requirement.Most) ? Show(requirement.Least, unit) : $"{Show(requirement.Least, "")}–{Show(requirement.Most, unit)}";

    private protected static string Show(double? value, string unit) =>
        (value ?? 0).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + (unit.Length > 0 ? " " + unit : "");
}
