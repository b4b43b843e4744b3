// Forenames of Africa, Asia, the Arab world, Eastern Europe and Ireland that the generated lists lack, by gender: general knowledge.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const MALE_WORLD_FORENAMES = list(`
  aamir abdelaziz abdelfattah abdelhakim abdelhamid abdelkarim abdellatif abdelmajid abdelmalek abdelmoumen abdelrahman
  abdifatah abdihakim abdikarim abdinasir abdirahman abdirashid abdulfattah abdulhadi abdullahi abdulnasser abdulqader
  abdulrazak abdulwahab abdur abiy abrar adebayo ademola adewale aftab afzal ahmer ahsan aiman airlangga ajmal akhilesh alemu
  altaf amichai aminul amirul amjad amr anbazhagan anbumani andile andrii anees anies anisul anutin anwarul apirat arnel arnon
  arshad arvind aryeh asaduzzaman asela asep ashfaq ashish ashraful ashwin asif asim atul aung avigdor avraham azeem azhar azlan
  azman azmin babajide babatunde badar badrul bahlil balendra bancha bandula baraka basavaraj basem bashir bassam bassel benhur
  bezalel bhavesh bheki bhekisisa bhupesh bilawal bimalendra binali bongani bongbong boonrueng budiman cevdet chadchart
  chalermchai chamara chaminda chandana chandrababu chandrakant chandrashekar chenjerai chidi chidiebere chidozie chigozie
  chijioke chike chikezie chima chirag chuan chukwudi chukwuemeka chukwuma cian cillian colm colmcille conchur cormac daithi
  danladi danyal dapo darragh dawit dayasiri dedi dele delwar demeke denys devendra devlet dhanush dharmendra dilip dimuth dindo
  dmytro domhnall donncha duraimurugan eamon eanna ebo ebrahim ebuka ehsan ehud eissa ejaz ejike ekenedilichukwu eknath
  elangovan elazar emad emmerson enamul eoghan essam fahad faheem faisal faiz faizal fakhar fakhrul farai faraz farhan farrukh
  fauzi fawad fawaz fawzi fayez fayyaz fazlur feargal fearghal femi fergal feroz fiachra fintan fouad gadi ganjar gaurav gbenga
  gboyega getachew ghassan ghazi ghulam gilad girma golam gotabaya guled gunasekaran gwede habibur hafiz haidar haile haitham
  hamad hamdan hamisi hardik harish haroon hasanul hasnain haytham hazem hazim hemant hemanta herzi hesham himanta hisham hitesh
  houssam hryhorii htun husam hussam iarla ifeanyi iftikhar ihab ihor ijaz ikechukwu ikemefuna ikram ilango imtiaz inayat
  ishtiaq isko itamar izzuddin jaafar jaber jabulani jairam jalal jameel jamshed janaka jashim jasim jatuporn javed jayakumar
  jayantha jayesh jejomar jide johari jomar josphat juma junaid jyotiraditya kabelo kabiru kaleem kalilou kamaraj kamaruddin
  kamrul kanagaraj kapil kapila karthikeyan kashif katlego kebede keheliya kenechukwu keshav kgosi khadga khairuddin khairy
  khalfan khorshed khurram kibet kipchoge kipchumba kipkemboi kipkorir kiplagat kipngetich kiprono kiprotich kiren kishore
  kithure kittipong kodjo komlan kriengsak kuldeep kumaraswamy kumaravel kunle kusal kwabla kwasivi kyaw kyrylo laith lalit lalu
  lanre lasantha lasith lekan liaquat liban loganathan lorcan luhut luqman luyanda lwazi madhav mahad mahathir mahbubur mahela
  mahfuzur mahinda mahmood maitiu majed majid makram malek mallikarjun mamdouh manikandan manivannan manjunath manmohan mansoor
  maqbool maqsood masood matiur mazen mazlan mduduzi mehmood meles mesfin mizanur moeed mofazzal mohamud mohannad mohanraj mohd
  mohsen mohsin moinul mokhtar molefi moncef monirul montaser moonis mosebenzi mosharraf motiur mounir mstyslav mthunzi muath
  muazu mudassar muhadjir muhamad muhannad muhd muiris mujibur mukhtar mulayam munashe muneeb muneer murtaza murugan murugesan
  musaed musalia mushtaq muthukumar myint mykhailo mykola mzwandile mzwanele nadeem nader nadiem nadim naeem naftali naguib naif
  nalin namal naoise naresh naseer nasser nattapong nattawut navjot navneet nawaf nayef nazar nazmul nidal nii nilesh nimal
  niran nisar nishikant nissim nitin nitish nitzan niyi nizam njabulo nkosana nkosinathi nnaemeka noman norazman nwabueze nyan
  obaid obaidul obinna obiora odhran ofer ofir oisin okechukwu okezie olamide olatunji olawale oleh oleksii olusegun oluwaseun
  oluwatobi omkar oommen ostap othman palaniswami palanivel pankaj panneerselvam panyaza parameshwara paresh parit parvez peadar
  periyasamy pervez phelim pinarayi piyabutr piyush ponmudy prabhakaran prachanda pradeep prahlad pramod pramono pranab praveen
  pravin prawit prayut prithviraj proinsias pule qaiser qasim qusay raanan rabih rabiu raed rafiqul rafizi raghav raghuram
  raheel rajinikanth rajkumar rajnath ramadoss ramzi ramzy randeep ranil rashidi ravichandran ravikumar ravindra razzaq revanth
  rezaul riaz rigathi rizal rizwan rodel rommel ronen roslan rosli rostyslav ruadhan ruairi ruhul ruwan sadek sadiq safwan
  saifuddin sajid sajith sajjad sakthivel salah salahuddin saleem saleh sambit sameh samer sanath sanaullah sandile sanjeev
  sanjiv sarath saravanan sarfraz sathish satyapal satyendra saud saurabh sazzad segun selvam selvaraj senan senthil
  senthilkumar senzo seosamh serajul serhii serkan seun seyi shabbir shadab shadi shafiq shafiqul shafqat shahabuddin shahbaz
  shahidan shahidul shahriar shahrir shahzad shakeel shamsul shanmugam sharad shaukat shaul shehbaz shehu shekhar sherif
  shimelis shimon shivam shivraj shmuel shoaib shubman siddaramaiah siddharth sigit simbarashe simphiwe siphesihle sirajul
  sivakumar sizwe soe sohail somchai sompong somsak somtochukwu sopuruchi sourav srettha srinivas ssemakula subramanian
  subramanya sudhir sugeng suhail sukhbir sukhvinder sulaiman suparman supriyadi surachai surapong surendra susil susilo
  sutrisno suvendu suyanto syafiq tabish tadesse tadhg tahseen tajul takudzwa talal tamilselvan tanveer tapfumaneyi tarek tariq
  tarique tatenda tauqeer tawanda tawfiq tayyip tebogo tejashwi tendai tesfaye tewodros thabo thaksin thammanat thanathorn thant
  thein theyab thirumavalavan tilahun tilak tinashe tofail tonderai tsegaye tshediso tshepo tsietsi tuncay tunde turlough
  tymofii uddhav udhayanidhi ugochukwu ujang ultan umesh upul uzi uzochukwu vadym vasanthan vasyl velmurugan venkatesh
  viacheslav vignesh vijayakumar vikas vikram vinod vipin virat virender vishal vusi vuyani vyacheslav waheed wahid wahyudi
  waleed waqar waqas waseem wasim wasswa weerachai wichai wimal wole wondimu wycliffe xolani yaakov yair yanto yariv yaser
  yashwant yasir yazan yediyurappa yehuda yevhen yisrael yitzhak yoaz younis yousaf yousif yousuf yoweri yudi yurii yusufu
  yuttapong yuvraj zaheer zahidul zaid zaigham zainal zakhar zakhele zamri zaw zayed zeeshan zeev zeid zerihun zeya zia ziaur
  zillur zolani zubair zuberi zuhair zulfiqar zulkifli zvi
`);

export const FEMALE_WORLD_FORENAMES = list(`
  abeer abike achieng adaeze adaobi aderonke adhiambo adjoa afaf ahlam ailbhe aine akinyi almaz amarachi aminah anastasiia
  anitha anyango aoibheann aoibhinn aoife aparna apiyo araba archana areej arundhati aster atieno atishi awuor ayelet babirye
  bairbre bakhtawar benazir bhavana bidya bimala birtukan bisi bisola blathnaid boitumelo boushra brid bushra canan caoimhe
  catriona chandrika chebet chelimo chepkemoi chepkoech cherono chinwe chioma chipo chitra cliona clodagh corazon dearbhla deepa
  deqa dikeledi dineo doaa ebun ebunoluwa efua eilis eimear eithne ekua emer erlinda fadhlina fadia fadumo fadwa faiza farhana
  fatema fatimah fatuma fehmida fidelma fikile fionnghuala fionnuala folake folasade fouzia funke funmi ghada ghalia ghazala
  gowri grainne gulten hadiza hajara hajra halimatu halyna hanadi hanan hanin hanizah hasina hauwa hemalatha hend hibaq hirunika
  hiwot hodan hosne huda idit ifrah inas intisar ishita iyabo jahanara jawaher jayalalithaa jayanthi jemutai jepchirchir
  jepkosgei kanimozhi kanwal kanya kateryna kavitha keneilwe khaleda khanyi khofifah kholoud komal kulsoom lalitha laoise lata
  lemlem lesia lesya lindiwe liudmyla lubna lyudmila mahbuba mahira mahnoor mahua maimuna mairead mairin malala malathi malee
  mamata maricel mariia marites matia mayawati maysoon meabh meaza meenal meera megawati mehbooba mehreen mehwish merav merlinda
  meseret mitali mmamoloko momtaz mouza muireann muniba muthoni mwajuma mwanaisha mythili nabirye nadiia nakato naledi nalubega
  namukasa nandini nargis nasreen nasrin nataliia ndeye neasa neema nermin ngozi nighat nirmala njeri nkechi nkiru nkosazana
  nneka nobuhle noirin nompumelelo nomsa nomthandazo noraini norazlina norhayati norliza nosheen nosipho ntombi nuala nurcan
  nurhayati nyambura nyokabi obiageli ogechi oleksandra olha oluremi onyinye onyinyechi oonagh orla orlaith orly osnat padraigin
  paetongtarn palesa pallavi pannika parveen phumzile poonam porntip pratibha preeti priyanka puleng pumla purity rabab radhika
  rajeshwari rasha rashmi refilwe rehana rehema rekha renuka revathi riham risma ritu roisin rokeya ronit rosmah rosnah rubina
  rudo rukhsana rumbidzai rumin rutendo ruvimbo sabitri sadaf sadhvi saima sajeda sakshi sanam sandhya sangeetha sania saoirse
  saraswathi saratu sarwat savita savitri sawsan seema selam senait sezen shabana shabnam shadia shagufta shahidah shahnaz
  shaila shailaja shaista shalini shamima shamiso shandana shanthi sharada sharifah shazia shehla shirin shobha shumaila shweta
  siham sile sinead sirimavo sneha snehal sofiia solomiia sorcha souad sreeja suad sudarat sudha suhaila suhair suhasini sujatha
  sulochana sumaira sumathi sumaya sunitha supriya swapna swathi swati syeda taghreed tahira tahmina tamilisai taslima tehmina
  temilola teresita thalatha thandi thandiwe thembeka thuraya tigist treasa tsakani tsitsi tumi tzipi tzippi uju ujunwa uzma
  uzoamaka vijayalakshmi viktoriia vimbai vineeta wairimu waithira wambui wangari wangui wanjiku wanjiru wati yamini yemisi
  yenny yevheniia yifat yingluck yuliia zahida zaleha zandile zartaj zeba zehava zeina zinhle zodwa zoleka zubaida zuhura
  zuraida zuraidah
`);
