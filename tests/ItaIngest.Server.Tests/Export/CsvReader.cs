using System.Text;

namespace ItaIngest.Server.Tests.Export;

/// <summary>Reads RFC 4180 as a spreadsheet does, written without the writer's help.</summary>
internal static class CsvReader
{
    /// <returns>Rows by heading.</returns>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        var lines = Lines(File.ReadAllText(path, Encoding.UTF8)).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    yield return cells;
                    cells = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
    }
}
