using System.Globalization;
using Danchu.Documents;
using Danchu.Documents.Forms;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;
using YamlDotNet.Serialization.NodeDeserializers;

namespace Danchu.Core.Documents;

/// <summary>A document form cannot be used; the message gives file, line and reason.</summary>
public sealed class DocumentFormException(string file, long line, string reason, Exception? cause = null)
    : Exception($"{file}, dòng {line}: {reason}", cause)
{
    public string File { get; } = file;

    public long Line { get; } = line;

    public string Reason { get; } = reason;
}

/// <summary>Reads catalogue/document-forms/*.yaml. Nothing is loaded unless all files are right.</summary>
public static class ParseDocumentForms
{
    public static DocumentForms FromFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            throw new DocumentFormException(folder, 0, "thư mục không có thể thức văn bản nào (*.yaml).");
        }

        var forms = new DocumentForms([.. files.Select(file => FromText(File.ReadAllText(file), Path.GetFileName(file)))]);
        foreach (var (first, second) in forms.Overlaps())
        {
            throw new DocumentFormException(folder, 0, $"hai thể thức “{first.Key}” và “{second.Key}” cùng có hiệu lực trong một ngày.");
        }

        return forms;
    }

    public static DocumentForm FromText(string yaml, string fileName)
    {
        try
        {
            return Reader().Deserialize<DocumentForm?>(yaml)
                ?? throw new DocumentFormException(fileName, 1, "tệp trống.");
        }
        catch (YamlException fault)
        {
            // Whoever edits the file gets its name and line, not the parser's own exception.
            throw new DocumentFormException(fileName, fault.Start.Line, Reason(fault), fault);
        }
    }

    private static IDeserializer Reader() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(CultureInfo.InvariantCulture, doubleQuotes: false, "yyyy-MM-dd"))
        .WithTypeMapping<IReadOnlyList<FixedLine>, List<FixedLine>>()
        .WithTypeMapping<IReadOnlyList<HeadingForm>, List<HeadingForm>>()
        .WithTypeMapping<IReadOnlyDictionary<SignatureRole, string>, Dictionary<SignatureRole, string>>()
        .WithEnforceRequiredMembers()
        .WithNodeDeserializer(inner => new CheckedNodes(inner), at => at.InsteadOf<ObjectNodeDeserializer>())
        .Build();

    /// <summary>YamlDotNet's messages are English; errors that an official can correct are explained in Vietnamese, with the original after them.</summary>
    private static string Reason(YamlException fault)
    {
        var message = (fault.InnerException as FormatException)?.Message ?? fault.Message;
        return message switch
        {
            _ when fault is FormValueException => message,
            _ when Between(message, "Property '", "'") is { } name && message.Contains("not found", StringComparison.Ordinal) =>
                $"không có mục “{name}” trong thể thức văn bản.",
            _ when Between(message, "Missing properties, '", "' in") is { } names => $"thiếu mục bắt buộc “{names}”.",
            _ when fault is SyntaxErrorException or SemanticErrorException => $"sai cú pháp YAML ({message}).",
            _ => $"giá trị không đọc được ({message}).",
        };
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(after, start + before.Length, StringComparison.Ordinal);
        return end < 0 ? null : text[(start + before.Length)..end];
    }

    private sealed class FormValueException(Mark start, Mark end, string message) : YamlException(start, end, message);

    /// <summary>Judges each value where it stands, so that the message can name the line.</summary>
    private sealed class CheckedNodes(INodeDeserializer inner) : INodeDeserializer
    {
        public bool Deserialize(
            IParser reader, Type expectedType, Func<IParser, Type, object?> nestedObjectDeserializer, out object? value, ObjectDeserializer rootDeserializer)
        {
            var at = reader.Current;
            if (!inner.Deserialize(reader, expectedType, nestedObjectDeserializer, out value, rootDeserializer))
            {
                return false;
            }

            return value is not null && DocumentFormFaults.Find(value) is { } fault
                ? throw new FormValueException(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, fault)
                : true;
        }
    }
}
