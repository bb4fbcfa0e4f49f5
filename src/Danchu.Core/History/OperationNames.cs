using System.Reflection;
using Danchu.Core.Changes;

namespace Danchu.Core.History;

/// <summary>
/// What the operations are called where people read history: as each says itself (<see cref="NamedAttribute"/>), under its name of today and those it had.
/// </summary>
public static class OperationNames
{
    private static readonly Dictionary<string, string> Names = typeof(NamedAttribute).Assembly.GetTypes()
        .Select(type => (type.Name, Named: type.GetCustomAttribute<NamedAttribute>()))
        .Where(operation => operation.Named is not null)
        .SelectMany(operation => operation.Named!.Formerly.Prepend(operation.Name), (operation, name) => (Name: name, Word: operation.Named!.Name))
        .ToDictionary(operation => operation.Name, operation => operation.Word, StringComparer.Ordinal);

    /// <param name="operation">As the line has it: a class name of today or of an earlier version.</param>
    public static string Of(string operation) => Names.GetValueOrDefault(operation, operation);
}
