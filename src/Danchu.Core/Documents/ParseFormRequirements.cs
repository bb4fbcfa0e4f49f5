using Danchu.Documents.FormChecking;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Danchu.Core.Documents;

/// <summary>Reads catalogue/document-forms/checks/*.yaml: the requirements of each form, with range, source and certainty.</summary>
public static class ParseFormRequirements
{
    public static IReadOnlyList<FormRequirements> FromFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => FromText(File.ReadAllText(file), Path.GetFileName(file)))];

    public static FormRequirements FromText(string yaml, string fileName)
    {
        try
        {
            var read = Reader().Deserialize<FormRequirements?>(yaml) ?? throw new DocumentFormException(fileName, 1, "tệp trống.");
            return Fault(read) is { } fault ? throw new DocumentFormException(fileName, 1, fault) : read;
        }
        catch (YamlException fault)
        {
            // Whoever edits the file gets its name and line, not the parser's own exception.
            throw new DocumentFormException(fileName, fault.Start.Line, $"không đọc được ({fault.InnerException?.Message ?? fault.Message}).", fault);
        }
    }

    private static string? Fault(FormRequirements read) =>
        read.Rules.FirstOrDefault(rule => !FormRules.All.Any(known => string.Equals(known.Code, rule.Code, StringComparison.Ordinal))) is { } unknown
            ? $"không có quy tắc {unknown.Code}."
        : read.Rules.FirstOrDefault(rule => rule.Least > rule.Most
            || (rule.Least is null) != (rule.Most is null)) is { } upside ? $"khoảng của {upside.Code} {upside.Of} không đúng."
        : read.Rules.FirstOrDefault(rule => string.IsNullOrWhiteSpace(rule.Source)) is { } bare ? $"{bare.Code} {bare.Of} không có nguồn."
        : null;

    private static IDeserializer Reader() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeMapping<IReadOnlyList<FormRequirement>, List<FormRequirement>>()
        .WithEnforceRequiredMembers()
        .Build();
}
