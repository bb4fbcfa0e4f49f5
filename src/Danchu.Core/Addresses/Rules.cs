using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    /// <summary>Validation rules.</summary>
    public static class Rules
    {
        public static string Index() => "/rules";

        public static string Create() => "/rules/create";

        public static string Overview(RuleId id) => $"/rules/{id}";

        public static string Edit(RuleId id) => $"/rules/{id}/edit";
    }
}
