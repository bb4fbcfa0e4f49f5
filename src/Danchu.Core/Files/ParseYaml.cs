using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Danchu.Core.Files;

/// <summary>
/// Parses a catalogue file, which is one YAML map. What could make a small file large (aliases) or the stack overflow (depth) is refused before
/// anything is built.
/// </summary>
internal static class ParseYaml
{
    private const int MaximumDepth = 24;

    public static YamlMap? From(SourceText? source, ErrorList errors)
    {
        if (source is null)
        {
            return null;
        }

        try
        {
            if (!IsPlain(source, errors))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(source.Text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(source.File, root, errors);
            }

            errors.Add(source.File, 1, "tệp phải gồm đúng một khối “khóa: giá trị”.");
        }
        catch (YamlException problem)
        {
            // Invalid YAML is an error of the file like any other: file, line and reason for whoever edits it.
            var line = Math.Max(1, (int)problem.Start.Line);
            var isDuplicate = problem.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
            errors.Add(source.File, line, isDuplicate ? "khóa này bị lặp lại trong cùng một khối." : $"YAML sai cú pháp ({problem.Message}).");
        }

        return null;
    }

    private static bool IsPlain(SourceText source, ErrorList errors)
    {
        var parser = new Parser(new StringReader(source.Text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var line = Math.Max(1, (int)(parser.Current?.Start.Line ?? 1));
            depth += parser.Current?.NestingIncrease ?? 0;
            if (parser.Current is AnchorAlias)
            {
                errors.Add(source.File, line, "không dùng tham chiếu (*tên) của YAML; hãy viết đủ nội dung.");
                return false;
            }

            if (depth > MaximumDepth)
            {
                errors.Add(source.File, line, $"các khối lồng nhau quá {MaximumDepth} cấp.");
                return false;
            }
        }

        return true;
    }
}
