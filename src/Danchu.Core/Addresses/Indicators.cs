namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Indicators
    {
        public static string Index() => "/indicators";

        public static string Create() => "/indicators/create";

        public static string Overview(string key) => $"/indicators/{Uri.EscapeDataString(key)}";

        public static string Edit(string key) => $"/indicators/{Uri.EscapeDataString(key)}/edit";
    }
}
