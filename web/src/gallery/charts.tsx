import { BarChart } from '../ground/look/bar-chart.tsx';
import { ColumnChart } from '../ground/look/column-chart.tsx';
import { Page } from '../ground/look/page.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const counts = [12, 9, 17, 14, null, 11, 19, 22, 13, 16, 8, 0];

export function Charts() {
  const say = useWords(words);
  return (
    <Page title={say('charts')} lead="Angka kasus, korban, dan laporan tidak pernah dijumlahkan." wide>
      <div class="charts">
        <ColumnChart
          title="Kasus baru tiap bulan"
          sentence="Paling banyak di bulan Agustus: 22 kasus. Satu bulan terlalu sedikit untuk ditampilkan."
          of="Bulan"
          counted="Kasus"
          bars={months.map((label, at) => ({ label, value: counts[at] ?? null }))}
        />
        <BarChart
          title="Bentuk kekerasan"
          sentence="Satu kasus bisa memuat beberapa bentuk, jadi jumlahnya melebihi jumlah kasus."
          of="Bentuk"
          counted="Kasus"
          bars={[
            { label: 'Kekerasan seksual', value: 1240 },
            { label: 'Kekerasan fisik', value: 820 },
            { label: 'Kekerasan psikis', value: 610 },
            { label: 'Penelantaran', value: 233 },
            { label: 'Dikeluarkan dari sekolah karena hamil atau menikah', value: null },
            { label: 'Eksploitasi', value: 0 },
          ]}
        />
      </div>
    </Page>
  );
}
